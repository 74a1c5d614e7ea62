// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A desk view, as a person reads it who has one contact. */
record DeskScreen(JsonNode view) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static DeskScreen of(String line) {
        try {
            return new DeskScreen(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    String agent() {
        return view.at("/agent/id").asText();
    }

    /** The agent's state. */
    String state() {
        return view.at("/agent/state").asText();
    }

    boolean switchUp() {
        return view.at("/health/switchUp").asBoolean();
    }

    boolean offHook() {
        return view.at("/health/phoneOffHook").asBoolean();
    }

    String contact() {
        return view.at("/contacts/0/id").asText();
    }

    int contacts() {
        return view.path("contacts").size();
    }

    String title() {
        return view.at("/contacts/0/title").asText();
    }

    /** OFFERED, ACTIVE or WRAP_UP; "" without a contact. */
    String stage() {
        return view.at("/contacts/0/status").asText();
    }

    /** What stands beside the timer; "" where there is no pane. */
    String call() {
        return view.at("/contacts/0/legs/0/status").asText();
    }

    /** What stands beside the timer of the consult's pane; "" where there is none. */
    String consult() {
        return each(view.at("/contacts/0/legs")).filter(leg -> leg.path("role").asText().equals("CONSULT"))
                .map(leg -> leg.path("status").asText()).findFirst().orElse("");
    }

    /** How many are in the call or consulted. */
    int participants() {
        return view.at("/contacts/0/participants").size();
    }

    /** The agent's part: PRIMARY, CONSULTED, CONFERENCED or SUPERVISOR. */
    String role() {
        return view.at("/contacts/0/role").asText();
    }

    /** Keys of what the agent was told. */
    List<String> notices() {
        return each(view.path("notices")).map(notice -> notice.at("/message/key").asText()).toList();
    }

    /** What the timer counts from. */
    String since() {
        return view.at("/contacts/0/legs/0/since").asText();
    }

    boolean heard() {
        return view.at("/contacts/0/legs/0/heard").asBoolean();
    }

    String recording() {
        return view.at("/contacts/0/recording").asText();
    }

    boolean wrapsUp() {
        return view.at("/contacts/0/wrapUp").isObject();
    }

    List<String> popovers() {
        return each(view.path("popovers")).map(popover -> popover.path("kind").asText()).toList();
    }

    /** How a button of the call stands: HIDDEN, DISABLED with its reason, or ENABLED. */
    String button(String control) {
        return each(view.at("/contacts/0/legs/0/controls")).filter(c -> c.path("control").asText().equals(control))
                .map(c -> c.path("availability").asText() + (c.path("reason").isTextual() ? " " + c.path("reason").asText() : ""))
                .findFirst().orElse("");
    }

    /** What a restart must not change: the call with its timers, its recording and every button. */
    String lasting() {
        return state() + " " + view.path("contacts") + " " + view.at("/agent/since");
    }
}
