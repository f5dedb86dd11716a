// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.finding;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Country;
import org.dalel.terms.Passage;
import org.dalel.terms.PersonName;

/** Someone or something a document names, with all places where it does so. */
public sealed interface Entity {

    /** Where it is named, in the order of the text, at least once. */
    List<Passage> mentions();

    /**
     * A person, under the fullest form of the name that the document gives.
     *
     * @param pseudonym true for a byline that the document itself declares to be a pseudonym:
     *     citable, never joined to a person
     */
    record Person(
            PersonName name,
            List<Passage> mentions,
            Optional<String> role,
            Optional<String> organisation,
            boolean pseudonym)
            implements Entity {
        public Person {
            mentions = List.copyOf(mentions);
        }
    }

    /** An organisation, body, outlet or company. */
    record Organisation(String name, List<Passage> mentions) implements Entity {
        public Organisation {
            mentions = List.copyOf(mentions);
        }

        /** Without the name, which may be that of people at risk. */
        @Override
        public String toString() {
            return "Organisation[" + mentions + "]";
        }
    }

    /** A place; its country where one could be told. */
    record Place(String name, List<Passage> mentions, Optional<Country> country) implements Entity {
        public Place {
            mentions = List.copyOf(mentions);
        }

        /** Without the name: a village is a few people. */
        @Override
        public String toString() {
            return "Place[" + mentions + "]";
        }
    }

    /** A law, bill, code or treaty; the country whose it is, where one could be told. */
    record Law(String name, List<Passage> mentions, Optional<Country> country) implements Entity {
        public Law {
            mentions = List.copyOf(mentions);
        }

        /** Without the name, which is the document's words. */
        @Override
        public String toString() {
            return "Law[" + mentions + "]";
        }
    }
}
