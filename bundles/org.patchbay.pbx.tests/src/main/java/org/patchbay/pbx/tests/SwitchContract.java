// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What every switch must do, heard by ear. A subclass brings the switch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SwitchContract implements CallCases, PhoneCases, HearingCases, CompanyCases, RulebookCases, FlowCases,
        SpeechCases, RecordingCases, PlanCases, LinkCases {

    private SwitchFixture fixture;
    private Log log;
    private String unique;
    private Plan plan;

    abstract SwitchFixture start();

    @BeforeAll
    void startSwitch() {
        fixture = start();
    }

    @BeforeEach
    void connect() {
        unique = fixture.unique();
        plan = new Plan(unique + "-contact");
        open();
        fixture.pbx().resynchronise(List.of());
    }

    @AfterEach
    void endCalls() {
        fixture.restoreLink();
        fixture.await("the link is up", () -> log.count("up") > log.count("down"));
        fixture.pbx().resynchronise(List.of());
        fixture.rest();
    }

    @AfterAll
    void stopSwitch() {
        if (fixture != null) { // skipped, where there is no such switch
            fixture.close();
        }
    }

    @Override
    public void open() {
        log = new Log(fixture::now);
        fixture.open(log);
        await("up");
    }

    @Override
    public SwitchFixture fixture() {
        return fixture;
    }

    @Override
    public Log log() {
        return log;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public void anotherContact() {
        plan = new Plan(unique + "-other-contact");
    }

    @Override
    public String unique() {
        return unique;
    }
}
