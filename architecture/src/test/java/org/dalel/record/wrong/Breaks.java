// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record.wrong;

import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.logging.Logger;
import org.dalel.terms.PersonName;
import org.dalel.terms.wrong.Knows;

/** Everything the domain must not do. */
@SuppressWarnings("all")
public class Breaks {
    public String changing = "";

    public void setChanging(String value) {
        changing = value;
    }

    public String library(ArchRule rule) {
        return rule.getDescription();
    }

    public Path file(Path path) {
        return path.getParent();
    }

    public LocalDate clock() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public void log(Logger logger) {
        logger.info("a name");
    }

    public void print() {
        System.out.println("a name");
    }

    public void vague() {
        throw new RuntimeException("vague");
    }

    public String open(PersonName name) {
        return name.reveal();
    }

    public Object old(ObjectInputStream stream) throws Exception {
        return stream.readObject();
    }

    public Object database(Connection connection) throws Exception {
        return connection.getMetaData();
    }

    public String cycle(Knows knows) {
        return knows.what(this);
    }
}
