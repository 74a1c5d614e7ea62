// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a rehearsal is told with its line and what is allowed, all of it at once. */
class ScriptReaderTest {

    private static final String HEAD = """
            rehearsal: A test
            centre: %s
            customers: [maria]
            steps:
            """;

    @TempDir
    Path folder;

    private List<Problem> problems(String text) throws Exception {
        Path file = folder.resolve("test.yaml");
        Files.writeString(file, text);
        return assertThrows(ScriptException.class, () -> Rehearsal.read(file, Project.sampleCentre())).problems();
    }

    private static String head() {
        return HEAD.formatted(Project.root().resolve("releng/rehearsals/centres/small.yaml"));
    }

    @Test
    void everythingWrongIsToldAtOnce() throws Exception {
        List<Problem> problems = problems(head() + """
              - ana: hold
              - anna: dance
              - maria: hold
              - after: a while
              - expect: { anna: { state: enaged, mraia: { status: talking } } }
              - anna: lift
                refused: because
              - switch: explode
            """);
        assertEquals(List.of(5, 6, 7, 8, 9, 9, 11, 12), problems.stream().map(p -> p.place().line()).toList());
    }

    /** A step, the key that is named, and something the message must say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ana: hold                                    | steps[1].ana           | agents of the centre file are anna, ben, carla
            anna: consult bne                            | steps[1].anna          | neither agent, 'queue
            anna: monitor bne                            | steps[1].anna          | no agent of the centre file
            anna: dance                                  | steps[1].anna          | an agent can sign in, sign out
            maria: hold                                  | steps[1].maria         | a customer can call, hang up, press, speak, write, leave
            switch: explode                              | steps[1].switch        | the switch can lose link
            anna: go idle                                | steps[1].anna          | needs an idle reason
            anna: lift maria                             | steps[1].anna          | nothing follows 'lift'
            anna: hold noah                              | steps[1].anna          | no customer of this rehearsal: 'noah'
            anna: { outdial: maria, quene: sales }       | steps[1].anna.quene    | it has queue, caller-id
            switch: slow next soon                       | steps[1].switch        | a span of time such as 18s
            switch: dead phone maria                     | steps[1].switch        | no agent of the centre file: 'maria'
            { after: 5s, at: 0:10 }                      | steps[1]               | either after or at
            { anna: lift, ben: lift }                    | steps[1]               | one thing per step
            { note: nothing }                            | steps[1]               | nothing to do
            expect: { anna: { state: enaged } }          | steps[1].expect.anna.state | engaged
            expect: { anna: { popovers: [{ color: red }] } } | steps[1].expect.anna.popovers[1].color | subtitle
            expect: { anna: { buttons: { end: off } } }  | steps[1].expect.anna.buttons.end | no such key here
            expect: { anna: { maria: { buttons: { end: disabled (sad) } } } } | steps[1].expect.anna.maria.buttons.end | call-on-hold
            expect: { anna: { state-for: long } }        | steps[1].expect.anna.state-for | a span of time
            expect: { anna: { noah: { status: talking } } } | steps[1].expect.anna.noah | neither a customer
            together: [{ anna: lift }]                   | steps[1].together      | two or more
            centre: { change: faster }                   | steps[1].centre.change | keys of the centre file
            """)
    void aWrongStep(String step, String key, String message) throws Exception {
        List<Problem> problems = problems(head() + "  - " + step + "\n");
        assertEquals(1, problems.size(), problems.toString());
        assertEquals(key, problems.getFirst().key());
        assertEquals(5, problems.getFirst().place().line());
        assertTrue(problems.getFirst().message().contains(message), problems.getFirst().message());
    }

    @Test
    void whatTheCentreFileHasWrongIsToldToo() throws Exception {
        List<Problem> problems = problems(head() + """
              - anna: sign in
            settings: { policies: { ring-timeout: 3 } }
            """);
        assertTrue(problems.getFirst().key().contains("ring-timeout"), problems.toString());
        assertTrue(problems.getFirst().place().file().contains("settings of"), problems.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `- a\n- b`      | a rehearsal has the keys
            `{`             | no YAML
            `steps: []`     | a title
            `rehearsal: x\nsteps: []\nactors: 3` | no such key
            `rehearsal: x\nrehearsal: y\nsteps: []` | twice
            """)
    void notARehearsal(String text, String message) throws Exception {
        List<Problem> problems = problems(text.replace("\\n", "\n"));
        assertTrue(problems.stream().anyMatch(p -> p.message().contains(message)), problems.toString());
    }
}
