// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.campaign.ListReader.Bad;
import org.patchbay.campaign.ListReader.Contact;
import org.patchbay.campaign.ListReader.Row;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Personal;
import org.patchbay.model.WeeklyHours;
import org.patchbay.spi.ContactLists.ListContact;
import org.patchbay.spi.ContactLists.Listed;
import org.patchbay.spi.ContactLists.Next;
import org.patchbay.spi.ContactLists.Reading;
import org.patchbay.spi.ContactLists.Settlement;
import org.patchbay.spi.ContactLists.Source;
import org.patchbay.spi.ContactLists.Standing;

class CampaignListsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    private static final Duration HELD = Duration.ofMinutes(10);

    @TempDir
    private Path folder;
    private ContactStore store;
    private Turns turns;
    private WeeklyHours hours = WeeklyHours.ALWAYS;
    private WeeklyHours contactHours = WeeklyHours.ALWAYS;

    @BeforeEach
    void open() throws Exception {
        store = new ContactStore(folder.resolve("data"));
        turns = new Turns(store);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private Source source(String campaign) {
        return new Source(new CampaignId(campaign), folder.resolve(campaign + ".csv"), BERLIN, "DE", hours, contactHours);
    }

    private Reading load(String campaign, String text) throws Exception {
        Files.writeString(source(campaign).file(), text);
        return new Loading(store, source(campaign), _ -> { }, () -> false).run().orElseThrow();
    }

    private List<Row> rows(String text) throws Exception {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> rows(byte[] bytes) throws Exception {
        Path file = folder.resolve("rows.csv");
        Files.write(file, bytes);
        Encoding.check(file);
        List<Row> rows = new ArrayList<>();
        try (ListReader reader = new ListReader(file, "DE", BERLIN)) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static String told(Row row) {
        return switch (row) {
            case Contact c -> c.line() + " " + c.number() + " " + c.zones().names() + " " + c.texts().subList(1, c.texts().size());
            case Bad b -> b.line() + " bad: " + b.why();
        };
    }

    private Next next(String campaign, String reservation, Instant now) throws Exception {
        return turns.next(source(campaign), reservation, now, HELD);
    }

    private String number(String campaign, String reservation, Instant now) throws Exception {
        return next(campaign, reservation, now).contact().map(ListContact::number).orElse("none");
    }

    private void settle(String campaign, String reservation, Settlement settlement) throws Exception {
        turns.settle(new CampaignId(campaign), reservation, settlement, NOON);
    }

    private static Settlement again(Duration after) {
        return new Settlement("skipped", false, Optional.of(NOON.plus(after)), false);
    }

    // Reading files

    @Test
    void linesBecomeContactsAndBadOnesAreTold() throws Exception {
        List<Row> rows = rows("""
                Name;Number;Time Zone;City;Note
                Ada;030 23125-101;;Berlin;"says ""hello"";
                on two lines"
                Bob;+1 202 555 0123;;Washington;

                Cem;+44 20 7946 0101;Europe/Paris;London;
                ;;;;
                Dan;0x23;;;
                Eve;12;;;
                Fay;+49 30 23125 102;Europe/Bärlin;;
                Gus;+49 30 23125 103
                """);
        assertEquals(List.of("2 +493023125101 Europe/Berlin [Ada, Berlin, says \"hello\";\non two lines]",
                "4 +12025550123 America/New_York [Bob, Washington, ]",
                "6 +442079460101 Europe/Paris [Cem, London, ]",
                "7 bad: has no number",
                "8 bad: its number can't be dialled: 3 to 18 digits and + # * : are allowed",
                "9 bad: its number can't be dialled: 3 to 18 digits and + # * : are allowed",
                "10 bad: there is no time zone of this name; allowed: names like Europe/Berlin",
                "11 bad: has 2 fields; the first line names 5"), rows.stream().map(CampaignListsTest::told).toList());
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineOnly() throws Exception {
        List<Row> rows = rows("number,name\n+493023125101,\"Ada\n" + "+493023125102,Bob\n".repeat(3));
        assertEquals(List.of("2 bad: a quote is never closed, or the line is too long", "3 +493023125102 Europe/Berlin [Bob]",
                "4 +493023125102 Europe/Berlin [Bob]", "5 +493023125102 Europe/Berlin [Bob]"),
                rows.stream().map(CampaignListsTest::told).toList());
    }

    @Test
    void aQuoteInsideAFieldIsASignLikeOthers() throws Exception {
        assertEquals(List.of("2 +493023125101 Europe/Berlin [, 5\" pipe]", "3 +493023125102 Europe/Berlin [, Bob]"),
                rows("number,note\n+493023125101,5\" pipe\n+493023125102,Bob\n").stream().map(CampaignListsTest::told).toList());
    }

    @Test
    void longTextsAreBadLines() throws Exception {
        List<Row> rows = rows("number,note\n101,%s\n102,%s\n103,%s\n".formatted("x".repeat(256), "x".repeat(257), "x".repeat(40_000)));
        assertEquals(List.of("2 101", "3 bad: note is longer than 256 characters", "4 bad: a quote is never closed, or the line is too long"),
                rows.stream().map(CampaignListsTest::told).map(t -> t.replaceAll(" Europe.*", "")).toList());
    }

    @Test
    void utf8WithAndWithoutAMark() throws Exception {
        String text = "number,name\n101,Zażółć 成龙 Дніпро\n";
        for (String start : List.of("", "\uFEFF")) {
            assertEquals("2 101 Europe/Berlin [Zażółć 成龙 Дніпро]", told(rows(start + text).getFirst()));
        }
    }

    @ParameterizedTest
    @CsvSource({ "ISO-8859-1, line 3 is not written in UTF-8; save the list as CSV in UTF-8",
        "UTF-16, it is written in UTF-16; save the list as CSV in UTF-8",
        "UTF-16LE, line 3 is not written in UTF-8; save the list as CSV in UTF-8" })
    void otherEncodingsAreRefused(String encoding, String why) throws Exception {
        Path file = source("spring").file();
        Files.write(file, "number,name\n101,Ada\n102,M\u00FCller\n".getBytes(Charset.forName(encoding)));
        assertEquals(why, new Loading(store, source("spring"), _ -> { }, () -> false).run().orElseThrow().trouble());
        assertEquals(0, turns.page(source("spring"), 0, 10).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "'' | line 1 has to name the columns, for instance number,name",
        "name,phone | line 1 names the columns, and one of them has to be number; they are: name, phone",
        "number,city,City | line 1: the column city stands twice", "number, | line 1: a column has no name" })
    void theFirstLineNamesTheColumns(String header, String why) throws Exception {
        assertEquals(why, load("spring", header + "\n101,x\n").trouble());
    }

    @Test
    void badLinesAreKeptAsideForTheOwnerOnly() throws Exception {
        Reading reading = load("spring", "number,name,pet\n101,Ada,cat\nx,\"B, ob\",dog\n101,Cem,\n");
        assertEquals(1, reading.loaded());
        assertEquals(2, reading.rejected());
        Path rejected = folder.resolve("spring.rejected.csv");
        assertEquals("""
                line,reason,number,name,pet
                3,its number can't be dialled: 3 to 18 digits and + # * : are allowed,x,"B, ob",dog
                4,its number stands in a line before,101,Cem,
                """, Files.readString(rejected).replace("\r\n", "\n"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(rejected)));
        load("spring", "number,name,pet\n101,Ada,cat\n");
        assertFalse(Files.exists(rejected));
    }

    @Test
    void whatIsKeptTellsNothingAboutPeople() throws Exception {
        load("spring", "number,name,pet\n+493023125101,Ada Berger,tabby\n");
        number("spring", "a", NOON);
        settle("spring", "a", new Settlement("removed", false, Optional.empty(), true));
        close();
        for (String name : List.of("lists.db", "lists.db-wal", "keys.p12")) {
            Path file = folder.resolve("data").resolve(name);
            if (Files.exists(file)) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), name);
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String secret : List.of("Ada", "Berger", "3023125101", "tabby")) {
                    assertFalse(bytes.contains(secret), name + " holds " + secret);
                }
            }
        }
        open();
    }

    // Whose turn it is

    @Test
    @Tag("CAMP-08")
    @Tag("CAMP-14")
    @Tag("CAMP-33")
    void inTheOrderOfTheFileAndSkippedOnesComeBack() throws Exception {
        load("spring", "number,name,pet\n101,Ada,cat\n102,Bob,dog\n103,Cem,\n");
        assertEquals("101", number("spring", "a", NOON));
        assertEquals("102", number("spring", "b", NOON));
        settle("spring", "a", again(Duration.ofHours(4)));
        assertEquals("103", number("spring", "c", NOON));
        settle("spring", "b", new Settlement("reached", true, Optional.empty(), false));
        settle("spring", "c", new Settlement("reached", true, Optional.empty(), false));
        Next none = next("spring", "d", NOON);
        assertEquals(Optional.of(NOON.plus(Duration.ofHours(4))), none.askAgain());
        assertEquals("none", number("spring", "d", NOON.plus(Duration.ofHours(4)).minusMillis(1)));
        assertEquals("101", number("spring", "d", NOON.plus(Duration.ofHours(4))));
    }

    @Test
    void thoseWhoComeBackAreBeforeThoseWhoAreFresh() throws Exception {
        load("spring", "number\n101\n102\n103\n");
        number("spring", "a", NOON);
        settle("spring", "a", again(Duration.ofMinutes(1)));
        assertEquals("102", number("spring", "b", NOON));
        assertEquals("101", number("spring", "c", NOON.plusSeconds(60)));
    }

    @Test
    void aReservationIsAnsweredAgainAndEndsByItself() throws Exception {
        load("spring", "number\n101\n102\n");
        assertEquals("101", number("spring", "a", NOON));
        assertEquals("101", number("spring", "a", NOON.plusSeconds(5)));
        close();
        open();
        assertEquals("101", number("spring", "a", NOON.plusSeconds(6)));
        assertEquals("102", number("spring", "b", NOON));
        assertEquals("none", number("spring", "c", NOON.plus(HELD).minusMillis(1)));
        assertEquals("101", number("spring", "c", NOON.plus(HELD)));
        settle("spring", "a", again(Duration.ofDays(9)));
        assertEquals("101", number("spring", "c", NOON.plus(HELD)), "what a says means nothing any more");
    }

    @Test
    @Tag("CAMP-09")
    @Tag("CAMP-15")
    @Tag("CAMP-33")
    void removedOnesAreNeverCalledAgainByAnybody() throws Exception {
        load("spring", "number\n+49 30 23125 101\n102\n");
        load("autumn", "number\n103\n030 23125101\n");
        assertEquals("+493023125101", number("spring", "a", NOON));
        settle("spring", "a", new Settlement("removed", false, Optional.empty(), true));
        assertEquals("102", number("spring", "b", NOON));
        assertEquals("102", number("spring", "c", NOON.plus(Duration.ofDays(400))));
        assertEquals("103", number("autumn", "d", NOON));
        assertEquals("none", number("autumn", "e", NOON));
        load("winter", "number\n(030) 23125-101\n");
        assertEquals(List.of(Standing.REMOVED), turns.page(source("winter"), 0, 9).stream().map(Listed::standing).toList());
        assertEquals("none", number("winter", "f", NOON));
    }

    @Test
    void attemptsAreCountedAndOutcomesKept() throws Exception {
        load("spring", "number,name,pet\n101,Ada,cat\n");
        for (int i = 0; i < 3; i++) {
            ListContact contact = next("spring", "a" + i, NOON).contact().orElseThrow();
            assertEquals(i, contact.attempts());
            assertEquals("cat", contact.values().get("pet").text());
            settle("spring", "a" + i, new Settlement("busy", true, Optional.of(NOON), false));
            settle("spring", "a" + i, new Settlement("busy", true, Optional.of(NOON), false));
        }
        Listed listed = turns.page(source("spring"), 0, 9).getFirst();
        assertEquals("busy 3 OPEN", listed.outcome() + " " + listed.attempts() + " " + listed.standing());
    }

    @Test
    void aNewFileKeepsWhatBecameOfContacts() throws Exception {
        load("spring", "number,name,pet\n101,Ada,cat\n102,Bob,dog\n103,Cem,owl\n");
        number("spring", "a", NOON);
        settle("spring", "a", new Settlement("reached", true, Optional.empty(), false));
        number("spring", "b", NOON);
        load("spring", "number,city\n101,Bonn\n104,Ulm\n");
        assertEquals("101 DONE, 102 RESERVED, 103 WITHDRAWN, 104 OPEN", standings());
        settle("spring", "b", again(Duration.ZERO));
        assertEquals("101 DONE, 102 WITHDRAWN, 103 WITHDRAWN, 104 OPEN", standings());
        assertEquals(new TreeMap<>(Map.of("city", new Personal("Ulm"))),
                next("spring", "c", NOON).contact().orElseThrow().values());
        load("spring", "number,name\n103,Cem\n");
        assertEquals("103", number("spring", "d", NOON));
    }

    private String standings() throws Exception {
        return String.join(", ", turns.page(source("spring"), 0, 9).stream()
                .map(l -> l.number().text() + " " + l.standing()).toList());
    }

    @Test
    @Tag("CAMP-25")
    void aListIsCountedByWhereItsContactsStand() throws Exception {
        assertEquals(Map.of(), turns.count(source("spring")));
        load("spring", "number,name\n101,Ada\n102,Bob\n103,Cem\n");
        load("autumn", "number\n104\n");
        number("spring", "a", NOON);
        settle("spring", "a", new Settlement("live", true, Optional.empty(), false));
        number("spring", "b", NOON);
        assertEquals(Map.of(Standing.DONE, 1L, Standing.RESERVED, 1L, Standing.OPEN, 1L), turns.count(source("spring")));
        load("spring", "number\n101\n");
        assertEquals(Map.of(Standing.DONE, 1L, Standing.RESERVED, 1L, Standing.WITHDRAWN, 1L), turns.count(source("spring")));
    }

    @Test
    @Tag("CAMP-25")
    void alsoInAFileThatIsOlderThanCounting() throws Exception {
        load("spring", "number\n101\n102\n");
        store.write(sql -> sql.change("DROP INDEX by_standing"));
        store.close();
        open();
        assertEquals(Map.of(Standing.OPEN, 2L), turns.count(source("spring")));
    }

    @Test
    void theSameFileIsReadOnce() throws Exception {
        load("spring", "number\n101\n");
        assertEquals(Optional.empty(), new Loading(store, source("spring"), _ -> { }, () -> false).run());
    }

    @Test
    void listsArePagedByKey() throws Exception {
        load("spring", "number\n101\n102\n103\n104\n105\n");
        List<Listed> first = turns.page(source("spring"), 0, 2);
        List<Listed> second = turns.page(source("spring"), first.getLast().key(), 2);
        assertEquals("101 102 103 104", String.join(" ", Stream.of(first, second).flatMap(List::stream)
                .map(l -> l.number().text()).toList()));
    }

    // When

    /** Clocks in New York go forward on 8 March 2026, in Berlin on the 29th. */
    @ParameterizedTest
    @CsvSource({
        // in the contact's zone, on ordinary days and when clocks changed there only
        "+12025550123, 2026-03-06T13:59:59Z, 2026-03-06T14:00:00Z",
        "+12025550123, 2026-03-06T14:00:00Z, now",
        "+12025550123, 2026-03-09T12:59:59Z, 2026-03-09T13:00:00Z",
        "+12025550123, 2026-03-09T13:00:00Z, now",
        // the campaign's day ends at 18:00 in Berlin
        "+12025550123, 2026-03-09T17:00:00Z, 2026-03-10T13:00:00Z",
        "+493023125101, 2026-03-27T16:59:59Z, now",
        "+493023125101, 2026-03-27T17:00:00Z, 2026-03-30T07:00:00Z",
        "+493023125101, 2026-03-30T07:00:00Z, now",
        // it begins at 8 there, but nobody is called before 9
        "+493023125101, 2026-03-30T06:30:00Z, 2026-03-30T07:00:00Z",
        "+442079460101, 2026-03-30T07:30:00Z, 2026-03-30T08:00:00Z",
        // an extension: the campaign's zone
        "2001, 2026-03-30T06:30:00Z, 2026-03-30T07:00:00Z",
    })
    void onlyWhenCampaignAndContactMayBeCalled(String number, Instant at, String expected) throws Exception {
        hours = new WeeklyHours(LocalTime.of(8, 0), LocalTime.of(18, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        contactHours = new WeeklyHours(LocalTime.of(9, 0), LocalTime.of(20, 0), EnumSet.allOf(DayOfWeek.class));
        load("spring", "number\n" + number + "\n");
        Instant asked = at;
        Next next = next("spring", "a", asked);
        // Nobody promises one at the time named: only that there is none before.
        for (int i = 0; i < 10 && next.contact().isEmpty(); i++) {
            asked = next.askAgain().orElseThrow();
            next = next("spring", "a", asked);
        }
        assertEquals(expected.equals("now") ? at : Instant.parse(expected), asked);
    }

    @Test
    void aNumberOfSeveralZonesIsCalledWhenAllAllowIt() throws Exception {
        contactHours = new WeeklyHours(LocalTime.of(9, 0), LocalTime.of(20, 0), EnumSet.allOf(DayOfWeek.class));
        TimeZones zones = TimeZones.parse("America/New_York America/Los_Angeles");
        assertEquals(Optional.of(Instant.parse("2026-01-15T17:00:00Z")), zones.next(contactHours, Instant.parse("2026-01-15T14:30:00Z")));
        assertTrue(zones.allow(contactHours, Instant.parse("2026-01-16T00:59:00Z")));
        assertFalse(zones.allow(contactHours, Instant.parse("2026-01-16T01:00:00Z")));
    }

    @Test
    void aDamagedFileIsLeftAsItIs() throws IOException {
        Path other = folder.resolve("other");
        Files.createDirectories(other);
        Files.writeString(other.resolve("lists.db"), "this is a letter to the tax office, not a database at all".repeat(20));
        Assertions.assertThrows(Exception.class, () -> new ContactStore(other));
        assertTrue(assertDoesNotThrowRead(other).startsWith("this is a letter"));
    }

    private static String assertDoesNotThrowRead(Path folder) throws IOException {
        return Files.readString(folder.resolve("lists.db"));
    }
}
