// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** What we heed of Asterisk's events. Others, and fields that a later Asterisk adds, are passed over. */
sealed interface AriEvent {

    /** A channel entered our application: it arrived, was answered, or is a tap that we asked for. */
    record Started(AriChannel channel, List<String> args) implements AriEvent {
    }

    record Rang(String channel) implements AriEvent {
    }

    record Left(String channel) implements AriEvent {
    }

    record Destroyed(String channel, int q850, int sip) implements AriEvent {
    }

    record Held(String channel, boolean held) implements AriEvent {
    }

    /** Speech was heard from it, or none for {@link Requests#PAUSE}. */
    record Talking(String channel, boolean talks) implements AriEvent {
    }

    /**
     * The phone's own transfer key.
     *
     * @param number "" when it names another call of the phone's instead
     */
    record Transferring(String channel, String number) implements AriEvent {
    }

    /** A key of a telephone. */
    record Pressed(String channel, String digit) implements AriEvent {
    }

    record PlaybackFinished(String id, boolean failed) implements AriEvent {
    }

    record RecordingStarted(String name) implements AriEvent {
    }

    record RecordingFinished(String name) implements AriEvent {
    }

    record RecordingFailed(String name) implements AriEvent {
    }

    record Phone(String extension, boolean reachable) implements AriEvent {
    }

    /** @param channels all that the phone has */
    record Channels(String extension, List<String> channels) implements AriEvent {
    }

    /**
     * The types that {@link #parse} knows, and three of {@code AriLink}'s: replies to requests pass the filter of
     * events as well. Asterisk is asked for no others.
     */
    List<String> TYPES = List.of("StasisStart", "StasisEnd", "ChannelStateChange", "Dial", "ChannelDestroyed",
            "ChannelHold", "ChannelUnhold", "ChannelTalkingStarted", "ChannelTalkingFinished", "ChannelTransfer",
            "ChannelDtmfReceived", "PlaybackFinished", "RecordingStarted", "RecordingFinished",
            "RecordingFailed", "PeerStatusChange", "EndpointStateChange", "RESTResponse", "ApplicationReplaced",
            "ChannelUserevent");

    static Optional<AriEvent> parse(JsonNode event) {
        String channel = event.path("channel").path("id").asText();
        String recording = event.path("recording").path("name").asText();
        return Optional.ofNullable(switch (event.path("type").asText()) {
            case "StasisStart" -> new Started(AriChannel.of(event.path("channel")), texts(event.path("args")));
            case "StasisEnd" -> new Left(channel);
            case "ChannelStateChange" -> event.path("channel").path("state").asText().equals("Ringing")
                    ? new Rang(channel) : null;
            case "Dial" -> rings(event.path("dialstatus").asText()) ? new Rang(event.path("peer").path("id").asText())
                    : null;
            case "ChannelDestroyed" -> new Destroyed(channel, event.path("cause").asInt(),
                    event.path("tech_cause").asInt());
            case "ChannelHold" -> new Held(channel, true);
            case "ChannelUnhold" -> new Held(channel, false);
            case "ChannelTalkingStarted" -> new Talking(channel, true);
            case "ChannelTalkingFinished" -> new Talking(channel, false);
            case "ChannelTransfer" -> transfer(event);
            case "ChannelDtmfReceived" -> new Pressed(channel, event.path("digit").asText());
            case "PlaybackFinished" -> new PlaybackFinished(event.path("playback").path("id").asText(),
                    event.path("playback").path("state").asText().equals("failed"));
            case "RecordingStarted" -> new RecordingStarted(recording);
            case "RecordingFinished" -> new RecordingFinished(recording);
            case "RecordingFailed" -> new RecordingFailed(recording);
            case "PeerStatusChange" -> phone(event);
            case "EndpointStateChange" -> channels(event.path("endpoint"));
            default -> null;
        });
    }

    /** What we answer to a transfer comes as an event too, with a state. */
    private static AriEvent transfer(JsonNode event) {
        return event.hasNonNull("state") ? null
                : new Transferring(event.path("referred_by").path("source_channel").path("id").asText(),
                        event.path("refer_to").path("requested_destination").path("destination").asText());
    }

    /** Early sound from the network says as well that somebody is being called. */
    private static boolean rings(String status) {
        return status.equals("RINGING") || status.equals("PROGRESS");
    }

    private static AriEvent phone(JsonNode event) {
        JsonNode endpoint = event.path("endpoint");
        boolean reachable = event.path("peer").path("peer_status").asText().equals("Reachable")
                || endpoint.path("state").asText().equals("online");
        return endpoint.path("technology").asText().equals("PJSIP")
                ? new Phone(endpoint.path("resource").asText(), reachable) : null;
    }

    private static AriEvent channels(JsonNode endpoint) {
        return endpoint.path("technology").asText().equals("PJSIP")
                ? new Channels(endpoint.path("resource").asText(), texts(endpoint.path("channel_ids"))) : null;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
