// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.api.DeskSession;
import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetList;
import org.patchbay.api.TargetListener;
import org.patchbay.api.TargetPage;
import org.patchbay.api.TargetQuery;
import org.patchbay.api.TargetQuery.Purpose;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.LegId;
import org.patchbay.model.Message;
import org.patchbay.model.Target;
import org.patchbay.model.Target.Kind;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.spi.Directory;
import org.patchbay.spi.DirectoryException;

class TargetsTest {

    private static final String FILE = """
            name: Small
            policies: { entry-points-in-dial-numbers: true }
            fallback-queue: sales
            address-book:
              - { name: { en: Workshop, de: Werkstatt }, number: "+493023125180" }
              - { name: { en: Carrier, de: Spedition }, number: "+493023125190" }
              - { name: Line of the partner, number: "+493023125200" }
            queues:
              sales: { label: { en: Sales, de: Verkauf } }
              service: { label: Service, consult: false }
              secret: { label: Secret, consult: false, transfer: false }
              claims: { label: Claims, transfer: false }
            teams:
              all: { label: Everybody }
            flows:
              calls: { label: Calls, queue: sales }
            entry-points:
              sales-line: { label: Sales line, flow: calls, numbers: ["+493023125100", "+442079460100"] }
              service-line: { label: Service line, flow: calls, numbers: ["+493023125200"], consult: true }
              secret-line: { label: Secret line, flow: calls, numbers: ["+493023125300"], transfer: false }
            directories:
              people: { depth: 3 }
            agents:
              anna: { name: Anna Berger, extension: "2001", team: all, queues: [sales] }
              ben: { name: Ben Carter, extension: "2002", team: all, queues: [sales] }
              chen: { name: Chen Jing, extension: "2003", team: all, queues: [sales] }
              dora: { name: Dora Alt, extension: "2004", team: all, queues: [sales] }
            """;

    @TempDir
    Path folder;
    private Bench bench;
    private DeskSession anna;

    /** A list as a desk keeps it, and all that was told. */
    private final class Screen implements TargetListener {
        final List<TargetPage> pages = new ArrayList<>();
        final List<String> told = new ArrayList<>();

        @Override
        public void page(TargetPage page) {
            pages.add(page);
        }

        @Override
        public void changed(TargetEntry entry) {
            told.add(entry.key() + " " + entry.agent().orElseThrow().state());
        }

        @Override
        public void removed(String key) {
            told.add("no " + key);
        }

        TargetPage last() {
            return pages.getLast();
        }

        List<String> names() {
            return names(last());
        }

        List<String> names(TargetPage page) {
            return page.entries().stream().map(e -> e.label().in(Locale.ENGLISH)).toList();
        }
    }

    @BeforeEach
    void begin() throws Exception {
        bench = new Bench(folder, FILE).open();
        anna = bench.desk(Bench.ANNA, new Bench.Eye());
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void state(String name, AgentState state) {
        AgentId agent = new AgentId(name);
        DeskSession desk = agent.equals(Bench.ANNA) ? anna : bench.desk(agent, new Bench.Eye());
        bench.ask(desk, new AgentCommand.SignIn(agent, true));
        switch (state) {
            case AVAILABLE -> assertTrue(bench.ask(desk, new AgentCommand.GoAvailable(agent)).accepted());
            case IDLE -> assertTrue(bench.ask(desk, new AgentCommand.GoIdle(agent, "lunch")).accepted());
            case SIGNED_OUT -> assertTrue(bench.ask(desk, new AgentCommand.SignOut(agent)).accepted());
            default -> throw new AssertionError(state);
        }
    }

    private TargetList open(Screen screen, Kind kind, Purpose purpose, String text, String language, int size) {
        TargetList list = anna.targets(new TargetQuery(kind, purpose, text, Locale.of(language), size), screen);
        bench.time.idle();
        return list;
    }

    private Screen open(Kind kind, Purpose purpose, String text) {
        Screen screen = new Screen();
        open(screen, kind, purpose, text, "en", 50);
        return screen;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // kind         | purpose  | typed          | language | listed
        "AGENT          | CONSULT  | ''             | en | Ben Carter,Chen Jing",
        "AGENT          | TRANSFER | ''             | en | Ben Carter",
        "AGENT          | CONSULT  | chen           | en | Chen Jing",
        "AGENT          | CONSULT  | 2002           | en | Ben Carter",
        "AGENT          | TRANSFER | chen           | en | ''",
        "AGENT          | CONSULT  | anna           | en | ''",
        "QUEUE          | CONSULT  | ''             | en | Claims,Sales",
        "QUEUE          | TRANSFER | ''             | en | Sales,Service",
        "QUEUE          | TRANSFER | verk           | de | Sales",
        "QUEUE          | TRANSFER | verk           | en | ''",
        "QUEUE          | TRANSFER | ''             | de | Service,Sales",
        "ENTRY_POINT    | CONSULT  | ''             | en | Service line",
        "ENTRY_POINT    | TRANSFER | ''             | en | Sales line,Service line",
        "ENTRY_POINT    | TRANSFER | serv           | en | Service line",
        "DIAL_NUMBER    | CONSULT  | ''             | en | Carrier,Line of the partner,Service line,Workshop",
        "DIAL_NUMBER    | TRANSFER | sales          | en | Sales line,Sales line",
        "DIAL_NUMBER    | TRANSFER | werk           | de | Workshop",
        "DIAL_NUMBER    | TRANSFER | +49 (30) 231-25-2 | en | Line of the partner,Service line",
        "DIAL_NUMBER    | TRANSFER | 7946           | en | Sales line",
    })
    @Tag("CONSULT-06") @Tag("CONSULT-07") @Tag("CONSULT-09") @Tag("CONSULT-10") @Tag("CONSULT-22") @Tag("CONSULT-23")
    @Tag("XFER-07") @Tag("XFER-08") @Tag("XFER-11") @Tag("XFER-12") @Tag("XFER-13") @Tag("XFER-21")
    @Tag("DIR-01") @Tag("DIR-02") @Tag("DIR-03") @Tag("STATE-06") @Tag("STATE-07")
    void whoIsListed(Kind kind, Purpose purpose, String typed, String language, String listed) {
        state("anna", AgentState.AVAILABLE);
        state("ben", AgentState.AVAILABLE);
        state("chen", AgentState.IDLE);
        Screen screen = new Screen();
        open(screen, kind, purpose, typed, language, 50);
        assertEquals(listed, String.join(",", screen.names()));
        assertEquals(bench.time.now(), screen.last().at());
    }

    @Test
    @Tag("DIR-04")
    @Tag("CONSULT-24")
    void entryPointsStandAmongDialNumbersOnlyWhereTheCentreSaysSo() throws Exception {
        Screen screen = open(Kind.DIAL_NUMBER, Purpose.TRANSFER, "+493023125100");
        assertEquals(List.of("Sales line"), screen.names());
        Files.writeString(bench.file, FILE.replace("entry-points-in-dial-numbers: true", "entry-points-in-dial-numbers: false"));
        bench.centre.adopt();
        bench.time.idle();
        assertEquals(2, screen.pages.size(), "an open list begins anew with another configuration");
        assertTrue(screen.last().first());
        assertEquals(List.of(), screen.names());
        assertEquals(Optional.of(new Target(Kind.DIAL_NUMBER, "+493023125100")), screen.last().typed().map(TargetEntry::target));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CONSULT  | +49 30 23125 200   | ENTRY_POINT | service-line  | Service line",
        "TRANSFER | +49 (30) 23125-100 | ENTRY_POINT | sales-line    | Sales line",
        "CONSULT  | +493023125100      | DIAL_NUMBER | +493023125100 | +49 30 23125100",
        "TRANSFER | +493023125300      | DIAL_NUMBER | +493023125300 | +49 30 23125300",
        "TRANSFER | +493023125180      | DIAL_NUMBER | +493023125180 | Workshop",
        "TRANSFER | +493023125201      | DIAL_NUMBER | +493023125201 | +49 30 23125201",
        "TRANSFER | 2002               | DIAL_NUMBER | 2002          | 2002",
        "TRANSFER | 12                 |             |               |",
        "TRANSFER | workshop           |             |               |",
    })
    @Tag("CONSULT-22")
    @Tag("CONSULT-24")
    @Tag("DIR-01")
    void aNumberThatIsTypedMeansTheEntryPointItBelongsTo(Purpose purpose, String typed, Kind kind, String id, String label) {
        Optional<TargetEntry> meant = open(Kind.DIAL_NUMBER, purpose, typed).last().typed();
        String listed = "Workshop".equals(label) ? label : "";
        assertEquals(Optional.ofNullable(kind).map(k -> new Target(k, id, listed)), meant.map(TargetEntry::target));
        assertEquals(Optional.ofNullable(label), meant.map(e -> e.label().in(Locale.ENGLISH)));
    }

    @Test
    @Tag("CONSULT-08")
    @Tag("XFER-27")
    @Tag("STATE-08")
    void anOpenListFollowsTheAgents() {
        state("ben", AgentState.AVAILABLE);
        Screen consult = new Screen();
        TargetList list = open(consult, Kind.AGENT, Purpose.CONSULT, "", "en", 50);
        Screen transfer = open(Kind.AGENT, Purpose.TRANSFER, "");
        Screen filtered = open(Kind.AGENT, Purpose.CONSULT, "chen");
        TargetEntry ben = consult.last().entries().getFirst();
        assertEquals(new Target(Kind.AGENT, "ben"), ben.target());
        assertEquals("2002", ben.number());
        assertEquals("Everybody", ben.team().orElseThrow().text());
        assertEquals(new TargetEntry.Agent(AgentState.AVAILABLE, bench.time.now(), Optional.empty()), ben.agent().orElseThrow());

        bench.time.pass(Duration.ofSeconds(5));
        state("ben", AgentState.IDLE);
        state("chen", AgentState.AVAILABLE);
        state("anna", AgentState.AVAILABLE);
        assertEquals(List.of("agent/ben IDLE", "agent/chen IDLE", "agent/chen AVAILABLE"), consult.told);
        assertEquals(List.of("no agent/ben", "agent/chen AVAILABLE"), transfer.told);
        assertEquals(List.of("agent/chen IDLE", "agent/chen AVAILABLE"), filtered.told);

        // a call: from its ringing to the end of its wrap-up nobody can transfer to Chen
        bench.ask(anna, new AgentCommand.GoIdle(Bench.ANNA, "lunch"));
        transfer.told.clear();
        bench.pbx.call("in-1", "+493023125017", "+493023125100");
        bench.time.idle();
        bench.pbx.lift("2003");
        bench.time.idle();
        bench.pbx.hangUp(new LegId("in-1"));
        bench.time.idle();
        assertEquals(List.of("no agent/chen"), transfer.told);

        consult.told.clear();
        list.close();
        state("ben", AgentState.AVAILABLE);
        assertEquals(List.of(), consult.told, "nothing comes after the closing");
        assertEquals(List.of("no agent/chen", "agent/ben AVAILABLE"), transfer.told);
        state("ben", AgentState.SIGNED_OUT);
        assertEquals("no agent/ben", transfer.told.getLast());
    }

    @Test
    void aListIsToldWhatHappensInThePagesItHas() {
        for (String name : List.of("ben", "chen", "dora")) {
            state(name, AgentState.IDLE);
        }
        Screen screen = new Screen();
        TargetList list = open(screen, Kind.AGENT, Purpose.CONSULT, "", "en", 2);
        assertEquals(List.of("Ben Carter", "Chen Jing"), screen.names());
        assertTrue(screen.last().more());
        state("dora", AgentState.AVAILABLE);
        assertEquals(List.of(), screen.told, "Dora is on the next page");
        state("chen", AgentState.SIGNED_OUT);
        assertEquals(List.of("no agent/chen"), screen.told);
        list.more();
        bench.time.idle();
        assertEquals(List.of("Dora Alt"), screen.names());
        assertEquals(List.of(false, false), List.of(screen.last().first(), screen.last().more()));
        state("dora", AgentState.IDLE);
        assertEquals("agent/dora IDLE", screen.told.getLast());
        list.more();
        bench.time.idle();
        assertEquals(2, screen.pages.size(), "there is no third page");
    }

    @Test
    @Tag("CONSULT-11")
    @Tag("XFER-26")
    void aRefreshBringsTheListAnew() {
        Screen screen = new Screen();
        TargetList list = open(screen, Kind.QUEUE, Purpose.TRANSFER, "", "en", 1);
        list.more();
        list.refresh();
        bench.time.idle();
        assertEquals(List.of("Sales", "Service", "Sales"), screen.pages.stream().flatMap(p -> screen.names(p).stream()).toList());
        assertEquals(List.of(true, false, true), screen.pages.stream().map(TargetPage::first).toList());
    }

    @Test
    void aDeskThatIsTakenOverHearsNothingMore() {
        state("ben", AgentState.IDLE);
        Screen screen = open(Kind.AGENT, Purpose.CONSULT, "");
        DeskSession before = anna;
        anna = bench.desk(Bench.ANNA, new Bench.Eye());
        state("ben", AgentState.AVAILABLE);
        assertEquals(List.of(), screen.told);
        before.close();
    }

    @Test
    void whatARestartFindsIsListed() throws Exception {
        state("ben", AgentState.AVAILABLE);
        bench.centre.close();
        bench.open();
        anna = bench.desk(Bench.ANNA, new Bench.Eye());
        assertEquals(List.of("Ben Carter"), open(Kind.AGENT, Purpose.TRANSFER, "").names());
    }

    /** Answers when the test says so. */
    private static final class People implements Directory {
        final List<Query> queries = new ArrayList<>();
        final List<CompletableFuture<Page>> answers = new ArrayList<>();
        Map<String, String> settings;

        @Override
        public void open(Map<String, String> given) {
            settings = given;
        }

        @Override
        public Set<Field> searchedBy() {
            return EnumSet.of(Field.NAME);
        }

        @Override
        public CompletionStage<Page> search(Query query) {
            queries.add(query);
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        }

        @Override
        public void close() {
            settings = null;
        }

        void answer(String next, Person... people) {
            answers.getLast().complete(new Page(List.of(people), next, !next.isEmpty()));
        }
    }

    private static Directory.Person person(String name, String number, Instant... seen) {
        return new Directory.Person(name, name, "Engineer", "Research", number, List.of(seen).stream().findFirst()
                .map(at -> new Directory.Presence(Directory.Availability.AWAY, "at lunch", at)));
    }

    @Test
    @Tag("DIR-12") @Tag("DIR-14") @Tag("DIR-15") @Tag("DIR-17") @Tag("DIR-18") @Tag("DIR-20") @Tag("DIR-21") @Tag("XFER-22")
    void theOrganizationIsWhatItsDirectoriesKnow() {
        People people = new People();
        bench.centre.add("people", people);
        assertEquals(Map.of("depth", "3"), people.settings);
        Screen screen = new Screen();
        TargetList list = open(screen, Kind.ORGANIZATION, Purpose.CONSULT, " mar ", "en", 3);
        assertEquals(new Directory.Query("mar", "", 3), people.queries.getLast());
        assertEquals(List.of(), screen.pages, "still loading");

        Instant fetched = bench.time.now();
        bench.time.pass(Duration.ofSeconds(1));
        people.answer("x", person("Maria", "+49 (30) 23125-042", fetched), person("Marek", ""),
                person("Margit", "n/a"), person("Mara", "4711 ext. 12"));
        TargetPage page = screen.last();
        assertEquals(List.of("Mara", "Maria"), screen.names(), "nobody without a number that can be dialled");
        assertEquals(EnumSet.of(TargetPage.Field.NAME), page.searchedBy());
        TargetEntry maria = page.entries().getLast();
        assertEquals(new Target(Kind.ORGANIZATION, "+493023125042", "Maria"), maria.target());
        assertEquals(List.of("+49 30 23125042", "Engineer", "Research"), List.of(maria.number(), maria.role(), maria.department()));
        assertEquals(Optional.of(new TargetEntry.Presence(TargetEntry.Availability.AWAY, "at lunch", fetched)), maria.presence());
        assertEquals(Duration.ofSeconds(1), Duration.between(fetched, page.at()));
        assertEquals("4711", page.entries().getFirst().target().id());

        list.more();
        list.more();
        bench.time.idle();
        assertEquals("x", people.queries.getLast().after());
        assertEquals(2, people.queries.size(), "one question at a time");
        people.answer("", person("Martin", "+493023125043"));
        assertEquals(List.of("Martin"), screen.names());

        list.refresh();
        bench.time.idle();
        people.answer("", person("Maria", "+49 (30) 23125-042", bench.time.now()));
        assertTrue(screen.last().first());
        assertEquals(bench.time.now(), screen.last().entries().getFirst().presence().orElseThrow().asOf());

        list.refresh();
        bench.time.idle();
        list.close();
        bench.time.idle();
        assertTrue(people.answers.getLast().isCancelled(), "nobody waits for it");
        assertEquals(3, screen.pages.size());
        bench.centre.remove("people", people);
    }

    @Test
    @Tag("DIR-19")
    void aDirectoryThatWantsASignInSaysSoAndOffersNobody() {
        People people = new People();
        bench.centre.add("people", people);
        Screen screen = open(Kind.ORGANIZATION, Purpose.TRANSFER, "");
        people.answers.getLast().completeExceptionally(
                new DirectoryException(DirectoryException.Problem.SIGN_IN, "nobody is signed in"));
        assertEquals(List.of(), screen.names());
        assertEquals(List.of(Message.of("directory.sign-in", "people")), screen.last().problems());
    }
}
