// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.api.HttpSettings;
import org.patchbay.api.Secret;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.model.AgentId;
import org.patchbay.model.FlowId;
import org.patchbay.model.QueueId;
import org.patchbay.model.VariableType;
import org.patchbay.model.WeeklyHours;

class CentreFileTest {

    static final Path SAMPLE = Path.of("../../releng/samples/centre.yaml");

    /** The smallest file there is; lines are counted from 1. */
    static final String SMALLEST = """
            name: Small
            fallback-queue: main
            queues:
              main: { label: Main }
            teams:
              all: { label: All }
            flows:
              calls:
                label: Calls
                queue: main
                variables:
                  order: { label: Order }
                  pin: { label: PIN, secure: true }
                popover: [order]
            entry-points:
              line: { label: Line, flow: calls, numbers: ["+493023125100"] }
            agents:
              anna: { name: Anna, extension: "2001", team: all, queues: [main] }
            """;

    @TempDir
    Path folder;

    @Test
    void theSampleIsRightAndSaysWhatItSays() throws Exception {
        CentreFile file = CentreFile.read(SAMPLE);
        Configuration c = file.configuration();
        assertEquals(List.of(), file.warnings());
        assertEquals(12, c.agents().size());
        assertEquals(6, file.phoneOnly().size());
        assertEquals(5, c.queues().size());
        assertEquals(4, c.entryPoints().size());
        assertEquals("anna", c.agents().keySet().iterator().next().value());
        assertEquals(5, c.idleReasons().size());
        assertEquals("服务", c.queueLabel(new QueueId("service")).in(Locale.CHINESE));
        assertEquals(12, c.queues().get(new QueueId("business")).ringTimeout().orElseThrow().toSeconds());
        assertEquals(3, c.agents().get(new AgentId("anna")).capacity().get("chat"));
        assertEquals(AgentProfile.VOICE_CAPACITY, c.agents().get(new AgentId("anna")).capacity().get("voice"));
        assertEquals(VariableType.CHOICE, c.flows().get(new FlowId("sales-call")).variables().getFirst().type());
        assertTrue(c.entryPoints().values().stream().anyMatch(e -> e.numbers().contains("+493023125200")));
        assertEquals(folder + "/simulated",
                file.settings("simulated", folder, folder).get("directory"));
    }

    @Test
    @Tag("CFG-07")
    void theSmallestHasTheDefaultsOfTheSchema() throws Exception {
        Configuration c = CentreFile.read("small.yaml", SMALLEST).configuration();
        assertEquals(18, c.policies().ringTimeout().toSeconds());
        assertEquals(15, c.policies().deskLostAfter().toSeconds());
        assertEquals(300, c.policies().deskGoneAfter().toSeconds());
        assertEquals(30, c.policies().recordingPause().toSeconds());
        assertTrue(c.policies().recording() && c.policies().noiseRemoval() && c.policies().ronaAfterNoAnswer());
        assertEquals(List.of("*11", "*12", "*13", "*14"), List.copyOf(c.featureCodes().keySet()));
        assertEquals(6, c.wrapUpReasons().size());
        assertEquals(20, CentreFile.read("small.yaml", SMALLEST).serviceLevels().get(new QueueId("main")).toSeconds());
        assertEquals("resolved", c.teams().values().iterator().next().defaultWrapUpReason());
    }

    /** What is replaced, by what, and what is told: line, key and what is allowed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
            "name: Small | nam: Small | 1: lacks name: text or a mapping",
            "name: Small | nam: Small | 1: nam: is not known here; allowed: address-book, agents",
            "fallback-queue: main | fallback-queue: gone | 2: fallback-queue: there is no queue \"gone\"; allowed: main",
            "label: Main | label: [Main] | 4: queues.main.label: is a list; allowed: text or a mapping",
            "label: Main | label: {english: Main} | 4: queues.main.label.english: is no name; allowed: ^[a-z]{2}$",
            "label: Main | service-level: 0, label: Main | 4: queues.main.service-level: is 0; allowed: a whole number from 1 to 3600",
            "label: All | auto-wrap-up: 4000, label: All | 6: teams.all.auto-wrap-up: is 4000; allowed: a whole number from 1 to 3600",
            "label: All | default-wrap-up-reason: nice, label: All | 6: teams.all.default-wrap-up-reason: there is no wrap-up reason \"nice\"; allowed: follow-up",
            "queue: main | queue: mian | 10: flows.calls.queue: there is no queue \"mian\"; allowed: main",
            "[order] | [pin] | 14: flows.calls.popover[1]: pin is secure and never on a popover; allowed: order",
            "[order] | [a, b, c, d, e, f, g] | 14: flows.calls.popover: has 7 entries; allowed: at most 6",
            "[order] | [odrer] | 14: flows.calls.popover[1]: there is no variable \"odrer\"; allowed: order",
            "label: Order | label: Order, type: integer, default: many | 12: flows.calls.variables.order.default: is \"many\"; allowed: a whole number",
            "label: Order | label: Order, type: decimal, default: 1e5 | 12: flows.calls.variables.order.default: is \"1e5\"; allowed: a number",
            "label: Order | label: Order, type: colour | 12: flows.calls.variables.order.type: is \"colour\"; allowed: text, integer, decimal",
            "label: Order | label: Order, type: choice | 12: flows.calls.variables.order: lacks choices",
            "flow: calls | flow: call | 16: entry-points.line.flow: there is no flow \"call\"; allowed: calls",
            "\"+493023125100\" | \"2001\" | 16: entry-points.line.numbers[1]: 2001 is taken by agents.anna.extension in line 18",
            "\"+493023125100\" | 493023125100 | 16: entry-points.line.numbers[1]: is 493023125100; allowed: text like",
            "\"+493023125100\" | \"++12\" | 16: entry-points.line.numbers[1]: is \"++12\"; allowed: 3 to 18 digits",
            "team: all | team: none | 18: agents.anna.team: there is no team \"none\"; allowed: all",
            "queues: [main] | queues: [main, sales] | 18: agents.anna.queues[2]: there is no queue \"sales\"; allowed: main",
            "queues: [main] | queues: [main], capacity: {voice: 2} | 18: agents.anna.capacity.voice: is no name",
            "name: Anna | name: Anna, name: Anne | 18: agents.anna.name: stands twice",
            "name: Small | web: {} | 1: web: lacks clients: a mapping",
            "name: Small | web: {clients: {site: {token: secret}}} | 1: web.clients.site.token: is \"secret\"; allowed: a mapping",
            "name: Small | web: {clients: {site: {token: {file: a, environment: A}}}} | 1: web.clients.site.token: has 2 entries; allowed: only 1 of environment, file",
            "name: Small | web: {address: 10.0.0.1, clients: {site: {token: {file: a}}}} | 1: web.address: is \"10.0.0.1\", which others reach, so web needs tls",
            "name: Small | web: {address: localhost.example.org, clients: {site: {token: {file: a}}}} | 1: web.address: is \"localhost.example.org\", which",
            "name: Small | § § | 1: no YAML: ",
            "label: Main } | label: Main | 5: no YAML: " })
    @Tag("CFG-02")
    @Tag("CFG-07")
    @Tag("POP-15")
    @Tag("POP-16")
    void whatIsWrongIsToldWithItsLineAndWhatIsAllowed(String part, String replacement, String told) {
        String text = replacement.isBlank() ? "a: [" : SMALLEST.replace(part, replacement);
        CentreFileException refused = assertThrows(CentreFileException.class, () -> CentreFile.read("f.yaml", text));
        String line = "f.yaml:" + told.strip();
        assertTrue(refused.getMessage().lines().anyMatch(l -> l.contains(line)), line + "\nin\n" + refused.getMessage());
    }

    @Test
    @Tag("CFG-02")
    void allErrorsAreToldAtOnceInTheOrderOfLines() {
        String text = SMALLEST.replace("fallback-queue: main", "fallback-queue: gone").replace("[order]", "[pin]")
                .replace("team: all", "team: none").replace("name: Small", "policies: {ring-timeout: 4}");
        CentreFileException refused = assertThrows(CentreFileException.class, () -> CentreFile.read("f.yaml", text));
        List<Integer> lines = new ArrayList<>(refused.problems().stream().map(Problem::line).toList());
        assertEquals(List.of(1, 1, 2, 14, 18), lines, refused.getMessage());
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsTold() throws Exception {
        assertTrue(assertThrows(CentreFileException.class, () -> CentreFile.read(folder.resolve("none.yaml")))
                .getMessage().startsWith("none.yaml:1: can't be read"));
        Files.write(folder.resolve("latin.yaml"), new byte[] { 'a', ':', ' ', (byte) 0xfc });
        assertTrue(assertThrows(CentreFileException.class, () -> CentreFile.read(folder.resolve("latin.yaml")))
                .getMessage().contains("UTF-8"));
    }

    @Test
    @Tag("XFER-23")
    void aPhonesVoicemailTimeCanBeStated() throws Exception {
        CentreFile file = CentreFile.read("f.yaml", SMALLEST.replace("queues: [main] }", "queues: [main], voicemail-after: 60 }"));
        assertEquals(List.of(), file.warnings());
    }

    @Test
    @Tag("ANS-10")
    @Tag("XFER-24")
    @Tag("XFER-25")
    void aFasterVoicemailIsAWarning() throws Exception {
        CentreFile file = CentreFile.read("f.yaml", SMALLEST.replace("queues: [main] }", "queues: [main], voicemail-after: 18 }"));
        assertEquals(1, file.warnings().size());
        assertTrue(file.warnings().getFirst().toString().startsWith("f.yaml:18: agents.anna.voicemail-after: "));
    }

    @Test
    void secretsStandInFilesOfTheirOwn() throws Exception {
        Files.writeString(folder.resolve("ari"), "open sesame\n");
        CentreFile file = CentreFile.read("f.yaml", SMALLEST
                + "switches: { asterisk: { port: 8088, password: { file: ari }, home: \"${data}/x\" } }\n");
        var settings = file.settings("asterisk", Path.of("/data"), folder);
        assertEquals("open sesame", settings.get("password"));
        assertEquals("8088", settings.get("port"));
        assertEquals("/data/x", settings.get("home"));
    }

    @Test
    @Tag("CB-03")
    void theHttpInterfaceIsOffUnlessTheFileOpensIt() throws Exception {
        assertEquals(Optional.empty(), CentreFile.read("f.yaml", SMALLEST).web());
        assertEquals(Optional.empty(), CentreFile.read(SAMPLE).web());

        Files.writeString(folder.resolve("token"), "of-the-website-0123456789\n");
        WebSection plain = CentreFile.read("f.yaml", SMALLEST + "web: { clients: { site: { token: { file: token } } } }\n").web().orElseThrow();
        assertEquals(new HttpSettings("127.0.0.1", 8440, Optional.empty(), Map.of("site", new Secret("of-the-website-0123456789")), 60, 600,
                List.of()), plain.settings(folder, _ -> null));

        WebSection tls = CentreFile.read("f.yaml", SMALLEST + "web: { address: 0.0.0.0, port: 443, number-prefixes: [\"+49\"], "
                + "tls: { key-store: web.p12, password: { environment: KEY } }, clients: { site: { token: { environment: SITE } } } }\n")
                .web().orElseThrow();
        HttpSettings settings = tls.settings(folder, Map.of("KEY", "k", "SITE", "s")::get);
        assertEquals(Optional.of(new HttpSettings.Tls(folder.resolve("web.p12"), new Secret("k"))), settings.tls());
        assertEquals(Map.of("site", new Secret("s")), settings.clients());
        assertEquals(List.of("+49"), settings.prefixes());
        assertTrue(assertThrows(IOException.class, () -> tls.settings(folder, _ -> null)).getMessage().contains("SITE"));
        assertThrows(IOException.class, () -> plain.settings(folder.resolve("elsewhere"), _ -> null));
    }

    /** Lines go on after those of the smallest file. */
    private static final String CAMPAIGN = SMALLEST + """
            campaigns:
              spring:
                label: Spring
                mode: standard-preview
                queue: main
                teams: [all]
                list: lists/spring.csv
                time-zone: Europe/Berlin
            """;

    @Test
    @Tag("CAMP-01")
    @Tag("CAMP-17")
    @Tag("CAMP-18")
    @Tag("CAMP-33")
    void campaignsHaveTheDefaultsOfTheSchema() throws Exception {
        CentreFile file = CentreFile.read("f.yaml", CAMPAIGN);
        var list = file.contactLists(Path.of("/data"), folder).getFirst();
        assertEquals(folder.resolve("lists/spring.csv"), list.file());
        assertEquals(WeeklyHours.ALWAYS, list.hours());
        assertEquals("09:00 20:00 6", list.contactHours().from() + " " + list.contactHours().to() + " " + list.contactHours().days().size());
        assertEquals("", list.region());
        CentreFile whole = CentreFile.read("f.yaml", CAMPAIGN + """
                    region: DE
                    hours: { from: "08:30", to: "24:00", days: [sun] }
                    message: offer
                    call-progress: { live: connect, fax: hang-up, answering-machine: play-message }
                """.indent(0));
        assertEquals(Set.of(DayOfWeek.SUNDAY), whole.lists().getFirst().hours().days());
        assertEquals("00:00", whole.lists().getFirst().hours().to().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
            "mode: standard-preview | mode: power | 22: campaigns.spring.mode: is \"power\"; allowed: preview, standard-preview, direct-preview",
            "queue: main\\n    teams | queue: sales\\n    teams | 23: campaigns.spring.queue: there is no queue \"sales\"; allowed: main",
            "teams: [all] | teams: [some] | 24: campaigns.spring.teams[1]: there is no team \"some\"; allowed: all",
            "teams: [all] | agents: [ben] | 24: campaigns.spring.agents[1]: there is no agent \"ben\"; allowed: anna",
            "teams: [all] | allow-skip: true | 20: campaigns.spring: lacks teams or agents: nobody could join it",
            "list: lists/spring.csv | retry-after: 60 | 20: campaigns.spring: lacks list",
            "Europe/Berlin | Europe/Bärlin | 26: campaigns.spring.time-zone: is \"Europe/Bärlin\"; allowed: a time zone like Europe/Berlin",
            "mode: | timeout: 2\\n    mode: | 22: campaigns.spring.timeout: is 2; allowed: a whole number from 3 to 300",
            "mode: | timeout: 301\\n    mode: | 22: campaigns.spring.timeout: is 301; allowed: a whole number from 3 to 300",
            "mode: | on-timeout: dial\\n    mode: | 22: campaigns.spring.on-timeout: is \"dial\"; allowed: accept, skip, remove",
            "mode: | hours: { from: \"18:00\", to: \"08:00\" }\\n    mode: | 22: campaigns.spring.hours: end at 08:00, not after they begin at 18:00",
            "mode: | contact-hours: { from: \"21:00\" }\\n    mode: | 22: campaigns.spring.contact-hours: end at 20:00, not after they begin at 21:00",
            "mode: | hours: { from: \"8:00\" }\\n    mode: | 22: campaigns.spring.hours.from: is \"8:00\"",
            "mode: | call-progress: { fax: play-message }\\n    mode: | 22: campaigns.spring.call-progress.fax: is play-message, but the campaign lacks message",
            "mode: | caller-id: \"+493023125100\"\\n    mode: | 22: campaigns.spring.caller-id: there is no caller id" })
    @Tag("CFG-02")
    @Tag("CAMP-17")
    void whatIsWrongInACampaignIsTold(String part, String replacement, String told) {
        String text = CAMPAIGN.replace(part.strip().replace("\\n", "\n"), replacement.strip().replace("\\n", "\n"));
        CentreFileException refused = assertThrows(CentreFileException.class, () -> CentreFile.read("f.yaml", text));
        assertTrue(refused.getMessage().contains("f.yaml:" + told.strip()), told + "\nin\n" + refused.getMessage());
    }
}
