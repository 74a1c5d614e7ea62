// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole calls: real phones, a real Asterisk, a real centre with its journal; seen at the desk, heard at the phones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class WholeCallIT implements OneAgentCalls, TogetherCalls, RecordedCalls, DialledCalls {

    @TempDir
    static Path asterisk;

    private Path folder;
    private AsteriskSwitch fixture;
    private CentreProcess centre;

    @BeforeAll
    void startSwitch() {
        fixture = AsteriskSwitch.start(asterisk);
    }

    @BeforeEach
    void startCentre(@TempDir Path fresh) throws IOException {
        folder = fresh;
        String colleagues = AGENTS.stream().skip(2).map(agent -> "  %s: { name: %1$s, extension: \"%s\", team: all, queues: [others] }"
                .formatted(agent, phone(agent))).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("centre.yaml"), """
                name: Whole
                switch: asterisk
                switches: { asterisk: { properties: "%s" } }
                policies: { ring-timeout: 30 }
                recording: { enabled: true, pause-seconds: 60 }
                caller-ids: [ { number: "%s", label: Line } ]
                fallback-queue: main
                queues: { main: { label: Main }, others: { label: Others }, phones: { label: Phones, ring-timeout: 5 } }
                teams: { all: { label: All, default-wrap-up-reason: resolved } }
                flows: { calls: { label: Calls, queue: main } }
                entry-points: { line: { label: Line, flow: calls, numbers: ["%2$s"] } }
                agents:
                  anna: { name: Anna, extension: "%s", team: all, queues: [main], may-outdial: true }
                  hans: { name: Hans, extension: "%s", team: all, queues: [phones], phone-only: true }
                %s
                """.formatted(fixture.properties(), fixture.dnis(), anna(), phone("hans"), colleagues));
        centre = new CentreProcess(folder);
    }

    @AfterEach
    void endCalls() {
        centre.close();
        fixture.rest();
    }

    @AfterAll
    void stopSwitch() {
        if (fixture != null) { // skipped, where there is no such switch
            fixture.close();
        }
    }

    @Override
    public AsteriskSwitch fixture() {
        return fixture;
    }

    @Override
    public CentreProcess centre() {
        return centre;
    }

    @Override
    public Path folder() {
        return folder;
    }
}
