// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.Instrument;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.told.InWords;
import org.dalel.terms.Language;
import org.dalel.web.address.Paths;
import org.dalel.web.address.StandIns;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The packs, the law of the days asked about, and the addresses of what they hold. An address tells
 * nobody which article was read.
 */
public final class LawLibrary {
    /** So many days are remembered with their law. */
    private static final int REMEMBERED = 8;

    private final Laws laws;
    private final StandIns addresses;
    private final Clock clock;
    private final Map<Asked, LawOfDay> known =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, LawOfDay> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Asked(String pack, LocalDate day) {}

    /** What an address stands for. */
    private record OfProvision(String pack, String id) {}

    private record OfInstrument(String pack, String id) {}

    /** A provision or instrument and the pack that holds it. */
    record Found<T>(Pack pack, T what) {}

    public LawLibrary(Laws laws, StandIns addresses, Clock clock) {
        this.laws = laws;
        this.addresses = addresses;
        this.clock = clock;
    }

    public List<Laws.Volume> volumes() {
        return laws.volumes();
    }

    /** The packs that can be read. */
    public List<Pack> packs() {
        return volumes().stream().flatMap(v -> v.pack().stream()).toList();
    }

    /** The pack of that name; else Kazakhstan's, else the first; empty where there is none. */
    public Optional<Pack> packOr(Optional<String> code) {
        List<Pack> packs = packs();
        return packs.stream()
                .filter(p -> p.id().equals(code.orElse("kz")))
                .findFirst()
                .or(() -> packs.stream().findFirst());
    }

    /** The law of that day. */
    public LawOfDay on(Pack pack, LocalDate day) {
        synchronized (known) {
            return known.computeIfAbsent(
                    new Asked(pack.id(), day), a -> LawOfDay.of(pack, Days.all(day)));
        }
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** How the law is said in the language of the page. */
    public static InWords words(Wording say) {
        return InWords.unbroken(new Language(say.locale().getLanguage()));
    }

    public String address(Pack pack, Provision provision) {
        return Paths.PROVISION + "?of=" + addresses.of(new OfProvision(pack.id(), provision.id()));
    }

    public String address(Pack pack, Instrument instrument) {
        return Paths.INSTRUMENT
                + "?of="
                + addresses.of(new OfInstrument(pack.id(), instrument.id()));
    }

    Found<Provision> provision(ServerRequest request) {
        OfProvision asked = meant(request, OfProvision.class);
        Pack pack = pack(asked.pack());
        return new Found<>(pack, pack.provision(asked.id()).orElseThrow());
    }

    Found<Instrument> instrument(ServerRequest request) {
        OfInstrument asked = meant(request, OfInstrument.class);
        Pack pack = pack(asked.pack());
        return new Found<>(pack, pack.instrument(asked.id()).orElseThrow());
    }

    private Pack pack(String code) {
        return packs().stream().filter(p -> p.id().equals(code)).findFirst().orElseThrow();
    }

    private <T> T meant(ServerRequest request, Class<T> kind) {
        return request.param("of")
                .flatMap(token -> addresses.meant(token, kind))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
