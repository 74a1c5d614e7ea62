// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A channel as Asterisk describes it.
 *
 * @param id Asterisk's, see {@link Names}
 * @param technicalName like {@code PJSIP/1001-0000002a}
 * @param number the caller's, "" when withheld or none
 * @param exten what was dialled in the dialplan
 * @param owner {@link #OWNER} where we dialled it, "" otherwise
 * @param application what the dialplan runs on it, with its arguments
 */
record AriChannel(String id, String technicalName, String state, String number, String name, String context, String exten,
        String owner, String application, List<String> args) {

    /** The channel variable by which we know a channel of ours before it is answered; ari.conf shows it to us. */
    static final String OWNER = "PATCHBAY";
    private static final String WITHHELD = "anonymous";

    static AriChannel of(JsonNode channel) {
        JsonNode dialplan = channel.path("dialplan");
        String number = channel.path("caller").path("number").asText();
        return new AriChannel(channel.path("id").asText(), channel.path("name").asText(), channel.path("state").asText(),
                number.equalsIgnoreCase(WITHHELD) ? "" : number, channel.path("caller").path("name").asText(),
                dialplan.path("context").asText(), dialplan.path("exten").asText(), channel.path("channelvars").path(OWNER).asText(),
                dialplan.path("app_name").asText(), List.of(dialplan.path("app_data").asText().split(",")));
    }

    boolean isUp() {
        return state.equals("Up");
    }

    boolean isRinging() {
        return state.equals("Ringing");
    }

    /** Whether it is in the Stasis application, and there under this role (the first argument). */
    boolean isIn(String app, String role) {
        return application.equals("Stasis") && args.size() > 1 && args.get(0).equals(app) && args.get(1).equals(role);
    }

    /** What it entered the Stasis application with: its role first; none where it is not in it. */
    List<String> arguments(String app) {
        return application.equals("Stasis") && args.size() > 1 && args.get(0).equals(app) ? args.subList(1, args.size())
                : List.of();
    }

    /** A customer's call that waits, hearing it ring, until we are there: releng/asterisk's dialplan. */
    boolean waitsOutside(String trunk) {
        return context.equals("centre") && technicalName.startsWith("PJSIP/" + trunk + "-")
                && !application.equals("Stasis");
    }

    /** The argument after the role, "" for none. */
    String subject() {
        return args.size() > 2 ? args.get(2) : "";
    }
}
