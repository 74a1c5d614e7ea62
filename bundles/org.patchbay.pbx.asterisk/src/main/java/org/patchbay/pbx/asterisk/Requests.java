// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import static org.patchbay.pbx.asterisk.ari.AriRequest.delete;
import static org.patchbay.pbx.asterisk.ari.AriRequest.get;
import static org.patchbay.pbx.asterisk.ari.AriRequest.post;
import static org.patchbay.pbx.asterisk.ari.AriRequest.put;

import java.util.List;

import org.patchbay.model.BridgeId;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Sound;
import org.patchbay.pbx.asterisk.ari.AriRequest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How things are said to Asterisk 22 (ARI 10). */
final class Requests {

    /** What our channels are in the application: the first argument with which they enter it. */
    static final String LEG = "leg";
    static final String CUSTOMER = "customer";
    static final String PHONE = "phone";
    static final String SIDE = "side";
    static final String EAR = "ear";
    /** A tap that is to be analysed, and one that was. */
    static final String ANALYSIS = "analysis";
    static final String ANALYSED = "analysed";
    /** Where the dialplan analyses. */
    private static final String ANALYSIS_CONTEXT = "analysis";
    /** The folder of prompts among Asterisk's sounds. */
    private static final String PROMPTS = "sound:patchbay/";

    /** Milliseconds of silence that are more than a pause between two words. */
    static final String PAUSE = "500";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Settings settings;

    Requests(Settings settings) {
        this.settings = settings;
    }

    String app() {
        return settings.ari().app();
    }

    String trunk() {
        return settings.trunk();
    }

    // The application

    AriRequest onlyOurEvents() {
        ObjectNode filter = JSON.objectNode();
        ArrayNode allowed = filter.putArray("allowed");
        AriEvent.TYPES.forEach(type -> allowed.addObject().put("type", type));
        return put("applications/" + app() + "/eventFilter").with(filter);
    }

    /** Phones coming and going; it brings the end of arriving calls too, which no other subscription does in time. */
    AriRequest subscribeToPhones() {
        return post("applications/" + app() + "/subscription").with("eventSource", "endpoint:PJSIP");
    }

    AriRequest module(String name) {
        return get("asterisk/modules/" + name);
    }

    AriRequest endpoints() {
        return get("endpoints/PJSIP");
    }

    AriRequest channels() {
        return get("channels");
    }

    AriRequest bridges() {
        return get("bridges");
    }

    AriRequest storedRecordings() {
        return get("recordings/stored");
    }

    // Legs

    AriRequest dial(LegId leg, Party.Dial dial) {
        ObjectNode body = JSON.objectNode();
        ObjectNode variables = body.putObject("variables");
        variables.put(AriChannel.OWNER, app());
        if (dial.callerNumber().isEmpty()) {
            variables.put("CONNECTEDLINE(pres)", "prohib");
        }
        return post("channels").with("endpoint", endpoint(dial)).with("app", app()).with("appArgs", LEG)
                .with("channelId", Names.of(leg)).with("callerId", callerId(dial))
                .with("timeout", Long.toString(Math.max(1, dial.timeout().plusMillis(999).toSeconds()))).with(body);
    }

    private String endpoint(Party.Dial dial) {
        return switch (dial.kind()) {
            case EXTENSION -> "PJSIP/" + dial.address();
            case EXTERNAL -> "PJSIP/" + dial.address() + "@" + settings.trunk();
        };
    }

    /** Whether Asterisk would take the address for nothing but an address. */
    static boolean canDial(Party.Dial dial) {
        return switch (dial.kind()) {
            case EXTENSION -> dial.address().matches("[0-9A-Za-z_.-]+");
            case EXTERNAL -> dial.address().matches("[0-9+*#:]+");
        };
    }

    private static String callerId(Party.Dial dial) {
        String name = dial.callerName().replaceAll("[\"<>\\\\\\p{Cntrl}]", " ").strip();
        return "\"" + name + "\" <" + dial.callerNumber().replaceAll("[^0-9A-Za-z+*#.-]", "") + ">";
    }

    AriRequest answer(Line line) {
        return post(path(line) + "/answer");
    }

    AriRequest hangUp(Line line) {
        return delete(path(line)).with("reason", "normal");
    }

    AriRequest refuse(LegId leg) {
        return delete("channels/" + Names.of(leg)).with("reason", "busy");
    }

    AriRequest hangUp(String channel) {
        return delete("channels/" + channel);
    }

    AriRequest channel(Line line) {
        return get(path(line));
    }

    AriRequest isHeld(Line line) {
        return get(path(line) + "/variable").with("variable", "CHANNEL(onhold)");
    }

    /** A customer's call that a plan has named is never told as a new one again. */
    AriRequest mark(Line line) {
        return post(path(line) + "/variable").with("variable", AriChannel.OWNER).with("value", app());
    }

    AriRequest denoise(Line line, boolean on) {
        return post(path(line) + "/variable").with("variable", "DENOISE(tx)").with("value", on ? "on" : "off");
    }

    /**
     * Asterisk tells from now on when it begins to speak, and when nothing was said for {@link #PAUSE}. How loud speech is
     * at least is left to Asterisk: 256, far below a telephone's whisper and above a line's noise.
     */
    AriRequest watch(Line line) {
        return post(path(line) + "/variable").with("variable", "TALK_DETECT(set)").with("value", PAUSE);
    }

    AriRequest unwatch(Line line) {
        return post(path(line) + "/variable").with("variable", "TALK_DETECT(remove)").with("value", "");
    }

    AriRequest transferDeclined(Line line) {
        return post(path(line) + "/transfer_progress").with("states", "channel_declined");
    }

    /** Its phone shows that it went well; Asterisk hangs up. */
    AriRequest transferDone(Line line) {
        return post(path(line) + "/transfer_progress").with("states", "channel_answered");
    }

    AriRequest announce(Line line, String playback, String sound) {
        return post(path(line) + "/play/" + playback).with("media", PROMPTS + sound);
    }

    AriRequest stopPlayback(String playback) {
        return delete("playbacks/" + playback);
    }

    AriRequest playback(String playback) {
        return get("playbacks/" + playback);
    }

    /** Into the dialplan; it comes back as {@link #ANALYSED}. */
    AriRequest analyse(String tap) {
        return post("channels/" + tap + "/continue").with("context", ANALYSIS_CONTEXT).with("extension", "s")
                .with("priority", "1");
    }

    AriRequest play(Line line, Sound sound) {
        AriRequest request = post(path(line) + "/" + verb(sound));
        return sound == Sound.MUSIC ? request.with("mohClass", settings.music()) : request;
    }

    AriRequest stop(Line line, Sound sound) {
        return delete(path(line) + "/" + verb(sound));
    }

    private static String verb(Sound sound) {
        return switch (sound) {
            case MUSIC -> "moh";
            case RINGING -> "ring";
            case SILENCE -> "silence";
        };
    }

    private static String path(Line line) {
        return "channels/" + line.channel();
    }

    // Bridges

    AriRequest create(BridgeId bridge) {
        return createBridge(Names.of(bridge));
    }

    /** The name tells after a restart whose it is. */
    AriRequest createBridge(String id) {
        return post("bridges").with("type", "mixing").with("bridgeId", id).with("name", app());
    }

    AriRequest destroy(BridgeId bridge) {
        return destroyBridge(Names.of(bridge));
    }

    AriRequest destroyBridge(String id) {
        return delete("bridges/" + id);
    }

    AriRequest bridge(BridgeId bridge) {
        return get("bridges/" + Names.of(bridge));
    }

    AriRequest join(List<String> channels, String bridge) {
        return post("bridges/" + bridge + "/addChannel").with("channel", String.join(",", channels));
    }

    AriRequest leave(String channel, String bridge) {
        return post("bridges/" + bridge + "/removeChannel").with("channel", channel);
    }

    // Taps

    AriRequest snoop(Line target, String id, String spy, String whisper, String role) {
        return post(path(target) + "/snoop/" + id).with("spy", spy).with("whisper", whisper).with("app", app())
                .with("appArgs", role + "," + target.channel());
    }

    /** 16 bit, 8 kHz, mono, as the telephone network speaks; the file is called like the channel. */
    AriRequest record(String channel) {
        return post("channels/" + channel + "/record").with("name", channel).with("format", "wav").with("ifExists",
                "fail");
    }

    AriRequest deleteStored(String name) {
        return delete("recordings/stored/" + name);
    }
}
