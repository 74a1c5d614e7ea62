// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** The published schema is good JSON Schema, and ours judges as a general validator does. */
class SchemaTest {

    private static final Path SCHEMA = Path.of("src/main/java/org/patchbay/centre/file/centre.schema.json");

    private final JsonSchema general = general();

    private static JsonSchema general() {
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSchemaIsOneOfTheDraftItNames() throws Exception {
        JsonSchema meta = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), List.copyOf(meta.validate(Files.readString(SCHEMA), InputFormat.JSON)));
    }

    /** Replacements in the sample: what the schema must judge. */
    static Stream<String[]> changes() {
        return Stream.of(new String[] { "ring-timeout: 18", "ring-timeout: 4" },
                new String[] { "ring-timeout: 18", "ring-timeout: 5" },
                new String[] { "ring-timeout: 18", "ring-timeout: 18.5" },
                new String[] { "ring-timeout: 18", "ring-timeout: \"18\"" },
                new String[] { "ring-timeout: 18", "ring-timeout:" },
                new String[] { "ring-timeout: 18", "ring-time: 18" },
                new String[] { "after-no-answer: rona", "after-no-answer: asleep" },
                new String[] { "noise-removal: true", "noise-removal: yes please" },
                new String[] { "noise-removal: true", "noise-removal: 1" },
                new String[] { "switch: simulated", "switch: Simulated" },
                new String[] { "limits: { data-centre: 200, tenant: 100 }", "limits: []" },
                new String[] { "limits: { data-centre: 200, tenant: 100 }", "limits: {}" },
                new String[] { "fallback-queue: service", "fallback: service" },
                new String[] { "\"+493023125200\"", "\"call us\"" },
                new String[] { "\"2001\"", "2001" }, new String[] { "\"2001\"", "\"20 01\"" },
                new String[] { "{ chat: 4 }", "{ voice: 4 }" }, new String[] { "{ chat: 4 }", "{ chat: 21 }" },
                new String[] { "type: integer", "type: number" },
                new String[] { "popover: [page, question, basket]", "popover: [page, page]" },
                new String[] { "popover: [page, question, basket]", "popover: [a, b, c, d, e, f, g]" },
                new String[] { "popover: [page, question, basket]", "popover: page" },
                key("2026-11-20T15:30Z"), key("2026-11-20"), key("2026-13-20T15:30Z"), key("2026-11-20T15:30+01:00"),
                new String[] { "directory: ${data}/simulated", "directory: { file: secret }" },
                new String[] { "directory: ${data}/simulated", "directory: { path: secret }" },
                new String[] { "directory: ${data}/simulated", "directory: [a]" },
                web("clients: { site: { token: { file: t } } }"), web("clients: {}"), web("clients: { site: {} }"), web("port: 80"),
                web("clients: { site: { token: abc } }"), web("clients: { site: { token: { file: t, environment: T } } }"),
                web("clients: { site: { token: { environment: t } } }"), web("clients: { site: { token: {} } }"),
                web("clients: { site: { token: { file: t } } }, port: 0"),
                web("clients: { site: { token: { file: t } } }, tls: { key-store: k }"),
                web("clients: { site: { token: { file: t } } }, tls: { key-store: k, password: { environment: KEY } }"),
                web("clients: { site: { token: { file: t } } }, number-prefixes: [\"+49\", \"+49\"]"),
                new String[] { "zh: 在线, ", "chinese: 在线, " }, new String[] { "zh: 在线, ", "zh: \"\", " });
    }

    private static String[] key(String at) {
        return new String[] { "pause-seconds: 30 }", "pause-seconds: 30, new-key-at: \"" + at + "\" }" };
    }

    private static String[] web(String section) {
        return new String[] { "limits: { data-centre: 200, tenant: 100 }", "web: { " + section + " }" };
    }

    @ParameterizedTest
    @MethodSource("changes")
    void bothComeToTheSameVerdict(String from, String to) throws Exception {
        String sample = Files.readString(CentreFileTest.SAMPLE);
        assertTrue(sample.contains(from), from);
        String text = sample.replace(from, to);
        List<String> ours = new ArrayList<>();
        Schema.ofCentre().check(Yaml.read("f", text), (line, path, wrong) -> ours.add(path + " " + wrong));
        var theirs = general.validate(text, InputFormat.YAML);
        assertEquals(theirs.isEmpty(), ours.isEmpty(), "ours: " + ours + ", theirs: " + theirs);
    }

    @Test
    void theSampleThatIsShippedIsTheOneThatIsShown() throws Exception {
        assertEquals(Files.readString(CentreFileTest.SAMPLE),
                Files.readString(Path.of("src/main/java/org/patchbay/centre/sample.yaml")));
        assertEquals(Files.readString(CentreFileTest.SAMPLE.resolveSibling("spring-offer.csv")),
                Files.readString(Path.of("src/main/java/org/patchbay/centre/spring-offer.csv")));
        assertTrue(general.validate(Files.readString(CentreFileTest.SAMPLE), InputFormat.YAML).isEmpty());
    }
}
