// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal that is not as expected says where, what was expected and what was seen. */
class ComparisonTest {

    @TempDir
    Path folder;

    @Test
    void eachDifferenceNamesItsLine() throws Exception {
        Path file = folder.resolve("test.yaml");
        Files.writeString(file, """
                rehearsal: A test
                centre: %s
                customers: [maria, noah]
                steps:
                  - anna: sign in
                  - anna: sign out
                    refused: popover-open
                  - anna: sign in
                  - anna: go available
                  - maria: call +49 30 23125 100
                  - expect:
                      anna:
                        state: engaged
                        popovers: [contact-request noah]
                        noah: { status: talking }
                        maria: { buttons: { accept: hidden, hold: hidden } }
                      maria: { hears: anna }
                  - until: { anna: { state: available } }
                    within: 5s
                  - at: 0:01
                """.formatted(Project.root().resolve("releng/rehearsals/centres/small.yaml")));
        List<String> lines = new ArrayList<>();
        List<Problem> failures = Rehearsal.read(file, Project.sampleCentre()).play(lines::add);
        assertEquals(List.of(
                "6 anna: sign out: expected to be refused (popover-open), seen accepted",
                "13 anna.state: expected engaged, seen ringing",
                "14 anna.popovers[1].customer: expected noah, seen maria",
                "15 anna.noah: expected to be there, seen not on the desk",
                "16 anna.maria.buttons.accept: expected hidden, seen enabled",
                "17 maria.hears[1]: expected anna, seen music",
                "18 anna.state: expected available, seen ringing for 5s",
                "20 at: it is 0:05 already"),
                failures.stream().map(p -> p.place().line() + " " + p.key() + ": " + p.message()).toList());
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"failed\":[\"anna.state: expected engaged")));
    }
}
