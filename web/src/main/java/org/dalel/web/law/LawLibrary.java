// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.claims.Matter;
import org.dalel.law.compare.LawComparison;
import org.dalel.law.compare.Side;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.map.Account;
import org.dalel.law.pack.Bill;
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
    private final Map<Asked, LawOfDay> known = new Remembered<>();
    private final Map<Asked, LawComparison> compared = new Remembered<>();

    /** The last that were asked for. */
    private static final class Remembered<T> extends LinkedHashMap<Asked, T> {
        private static final long serialVersionUID = 1L;

        private Remembered() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, T> eldest) {
            return size() > REMEMBERED;
        }
    }

    private record Asked(String pack, String bill, LocalDate day) {}

    /** A pack that can be chosen. */
    public record PackChoice(String code, String title, boolean chosen) {}

    /** What an address stands for. */
    private record OfProvision(String pack, String id) {}

    private record OfInstrument(String pack, String id) {}

    private record OfBill(String pack, String id) {}

    /** A provision, instrument or bill and the pack that holds it. */
    public record Found<T>(Pack pack, T what) {}

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

    /** The packs to choose one from, in the form of a page. */
    public List<PackChoice> choices(Optional<Pack> chosen, InWords words) {
        return packs().stream()
                .map(
                        p ->
                                new PackChoice(
                                        p.id(),
                                        words.said(p.title()),
                                        chosen.filter(p::equals).isPresent()))
                .toList();
    }

    /** The law of that day. */
    public LawOfDay on(Pack pack, LocalDate day) {
        synchronized (known) {
            return known.computeIfAbsent(
                    new Asked(pack.id(), "", day), a -> LawOfDay.of(pack, Days.all(day)));
        }
    }

    /** The bills over the law of a pack. */
    public List<Laws.Draft> bills(Pack pack) {
        return laws.bills(pack.id());
    }

    /** The bills of a pack that can be read. */
    public List<Bill> readBills(Pack pack) {
        return bills(pack).stream().flatMap(d -> d.bill().stream()).toList();
    }

    /** What published sources tell of pressure in the country of a pack. */
    public List<Account> accounts(Pack pack) {
        return laws.accounts(pack.id());
    }

    /** What reports say of the law of a pack. */
    public List<Matter> matters(Pack pack) {
        return laws.matters(pack.id());
    }

    /**
     * The bill with those proposals taken as accepted: one, or {@code accepted} for all that were.
     */
    public Laws.Draft amended(Pack pack, Bill bill, String proposals) {
        return laws.bill(pack.id(), bill.id() + ":" + proposals);
    }

    /** A register read over the facts of a pack; nothing of it is kept. */
    public Laws.ReadRegister register(byte[] csv, Pack pack) {
        return laws.register(csv, pack);
    }

    /** The law of that day with a bill that can be read. */
    public LawOfDay on(Pack pack, Laws.Draft draft, LocalDate day) {
        synchronized (known) {
            return known.computeIfAbsent(
                    new Asked(pack.id(), draft.name(), day),
                    a -> LawOfDay.of(draft.with().orElseThrow(), Days.all(day)));
        }
    }

    /** What the bill changes in the law of that day; worked out once. */
    public LawComparison compared(Pack pack, Laws.Draft draft, LocalDate day) {
        synchronized (compared) {
            return compared.computeIfAbsent(
                    new Asked(pack.id(), draft.name(), day),
                    a ->
                            LawComparison.of(
                                    new Side(on(pack, day), Optional.empty(), Optional.empty()),
                                    new Side(
                                            on(pack, draft, day), draft.bill(), Optional.empty())));
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

    /**
     * The page of a provision; empty where the law without bills does not have it, or has it
     * otherwise.
     *
     * @param asked the pack, or the law with a bill
     */
    public Optional<String> page(Pack asked, Provision provision) {
        return packs().stream()
                .filter(p -> p.id().equals(asked.id()))
                .filter(p -> p.provision(provision.id()).filter(provision::equals).isPresent())
                .findFirst()
                .map(p -> address(p, provision));
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

    public String address(Pack pack, Laws.Draft draft) {
        return Paths.BILL + "?of=" + token(pack, draft);
    }

    /** What stands for the bill in an address. */
    public String token(Pack pack, Laws.Draft draft) {
        return addresses.of(new OfBill(pack.id(), draft.name()));
    }

    /** The bill that the address means; not found when it means none. */
    public Found<Laws.Draft> bill(ServerRequest request) {
        OfBill asked = meant(request, OfBill.class);
        Pack pack = pack(asked.pack());
        return new Found<>(
                pack,
                bills(pack).stream()
                        .filter(d -> d.name().equals(asked.id()))
                        .findFirst()
                        .orElseThrow());
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
