// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.TextLine;

/** A colleague who was asked about a call helps with its wrap-up: another reason than the one searched for is taken over. */
@ExtendWith(Evidence.class)
class SuggestIT extends Journey {
    @Test
    @Tag("END-06") @Tag("CONF-32")
    void whatAColleagueSuggestsIsTakenWithOnePress() throws Exception {
        Agent.signsIn(screen, "chen");
        Agent.available(screen);
        Floor.calls("Nils Lund", "+442079460122", Floor.SERVICE_LINE);
        Agent.answers(screen);
        try (Colleague emil = Colleague.available("emil")) {
            isAsked(emil);
            screen.click("control.END_CONSULT");
            screen.until("one leg is left", () -> !screen.shows("control.END_CONSULT"));
            screen.press("ctrl+alt+r");
            screen.until("they talk again", () -> screen.isUsable("control.END"));
            screen.click("control.END");
            screen.until("the wrap-up", () -> screen.shows("wrapup"));
            screen.press("ctrl+alt+w");
            screen.until("the search has the keyboard", () -> screen.hasKeyboard("wrapup.search"));
            screen.type("del");
            screen.until("a reason is chosen", () -> screen.isUsable("control.WRAP_UP"));

            ContactId contact = emil.view().contacts().getFirst().id();
            emil.does(new AgentCommand.SuggestWrapUp(emil.id(), contact, "invoice", "He asked about his invoice."));
            screen.until("the suggestion", () -> screen.shows("suggestion.invoice.use"));
            assertEquals("Emil Hansen suggests “Invoice and payment”", screen.ask(() -> ((TextLine) screen.get("suggestion.invoice")).text()));
            assertEquals("He asked about his invoice.", screen.ask(() -> ((Paragraph) screen.get("suggestion.invoice.note")).text()));
            screen.click("suggestion.invoice.use");
            screen.click("control.WRAP_UP");
            Agent.stands(screen, "Available");
            screen.until("no contact", () -> !screen.shows("wrapup"));
        }
        screen.press("ctrl+alt+l");
        screen.until("the search has the keyboard", () -> screen.hasKeyboard("recents.search"));
        screen.type("nils invoice");
        screen.until("the call stands with this reason", () -> screen.isUsable("recents.call-back"));
        Agent.signsOut(screen);
    }

    /** Until both talk. */
    private void isAsked(Colleague colleague) {
        screen.click("control.CONSULT");
        screen.until("the search has the keyboard", () -> screen.hasKeyboard("targets.search"));
        screen.press("alt+1");
        screen.type("emil");
        screen.until("he is found", () -> screen.text("targets.act").equals("Consult Emil Hansen"));
        screen.press("Return");
        colleague.sees("it rings", view -> view.agent().state() == AgentState.RINGING);
        colleague.lifts();
        colleague.sees("they talk", view -> view.agent().state() == AgentState.ENGAGED);
        screen.until("the consult can be ended", () -> screen.isUsable("control.END_CONSULT"));
    }
}
