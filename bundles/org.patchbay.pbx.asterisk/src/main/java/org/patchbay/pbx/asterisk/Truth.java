// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchbay.model.BridgeId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Recording;
import org.patchbay.pbx.asterisk.ari.AriReply;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Asterisk has of ours, read as a whole after a new link.
 *
 * @param lines customers' calls, and what we dialled
 * @param bridges of contacts
 * @param phones by extension
 * @param taps all our tapping channels, by their id: the channel they tap
 * @param earBridges in which supervisors listen, by their id: the channels in them
 * @param analyses taps that listen who answers, by id, with their arguments where they are in the application
 * @param codes phones that dialled a feature code
 * @param recorded recordings that have files
 */
record Truth(List<Line> lines, List<BridgeId> bridges, Map<String, Phone> phones, Map<String, String> taps,
        Map<String, List<String>> earBridges, Map<String, List<String>> analyses, List<AriChannel> codes,
        Set<RecordingId> recorded) {

    /** @param channels all that it has */
    record Phone(boolean reachable, List<String> channels) {
    }

    static Truth of(Requests ask, AriReply channels, AriReply bridges, AriReply phones, AriReply stored) {
        Truth truth = new Truth(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
                new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>(), new HashSet<>());
        channels.body().forEach(channel -> truth.channel(ask, AriChannel.of(channel)));
        bridges.body().forEach(bridge -> truth.bridge(ask.app(), bridge));
        phones.body().forEach(phone -> truth.phone(ask.trunk(), phone));
        stored.body().forEach(file -> truth.stored(file.path("name").asText()));
        return truth;
    }

    private void channel(Requests ask, AriChannel channel) {
        String app = ask.app();
        if (Names.analysed(channel.id()).isPresent()) {
            analyses.put(channel.id(), channel.arguments(app));
        } else if (channel.isIn(app, Requests.SIDE) || channel.isIn(app, Requests.EAR)) {
            taps.put(channel.id(), channel.subject());
        } else if (channel.isIn(app, Requests.PHONE)) {
            codes.add(channel);
        } else if (channel.isIn(app, Requests.CUSTOMER)) {
            lines.add(read(arrival(channel), channel));
        } else if (channel.waitsOutside(ask.trunk())) {
            Line line = read(arrival(channel), channel);
            line.outside = true;
            lines.add(line);
        } else if (channel.owner().equals(app)) {
            Line line = Line.dialled(Names.leg(channel.id()));
            line.state = channel.isUp() ? Line.State.UP : channel.isRinging() ? Line.State.RINGING : line.state;
            line.rang = channel.isRinging();
            lines.add(read(line, channel));
        }
    }

    private static Line read(Line line, AriChannel channel) {
        line.marked = !channel.owner().isEmpty();
        line.doubt();
        return line;
    }

    /** A customer's call, as it entered. */
    static Line arrival(AriChannel channel) {
        return Line.arrived(Names.leg(channel.id()), channel);
    }

    private void bridge(String app, JsonNode bridge) {
        if (!bridge.path("name").asText().equals(app)) {
            return;
        }
        String id = bridge.path("id").asText();
        List<String> channels = new ArrayList<>();
        bridge.path("channels").forEach(channel -> channels.add(channel.asText()));
        if (Names.isEar(id)) {
            earBridges.put(id, channels);
            return;
        }
        BridgeId ours = new BridgeId(Names.decode(id));
        bridges.add(ours);
        lines.stream().filter(line -> channels.contains(line.channel())).forEach(line -> line.bridge = Optional.of(ours));
    }

    private void phone(String trunk, JsonNode phone) {
        String name = phone.path("resource").asText();
        if (!name.equals(trunk)) {
            phones.put(name, new Phone(phone.path("state").asText().equals("online"),
                    AriEvent.texts(phone.path("channel_ids"))));
        }
    }

    private void stored(String name) {
        Optional.ofNullable(Names.Side.parse(name)).ifPresent(side -> recorded.add(side.recording()));
    }

    /**
     * Hands the taps of planned recordings over to those who record.
     *
     * @return the taps that nobody wants any more
     */
    List<String> adopt(List<MediaPlan> plans, Tapes tapes) {
        Map<String, Map<Boolean, LegId>> segments = new LinkedHashMap<>();
        taps.forEach((tap, target) -> Optional.ofNullable(Names.Side.parse(tap)).ifPresent(side -> segments
                .computeIfAbsent(pair(side), _ -> new HashMap<>()).put(side.left(), Names.leg(target))));
        Set<String> kept = new HashSet<>();
        for (MediaPlan plan : plans) {
            for (Recording recording : plan.recordings()) {
                if (recorded.contains(recording.id())) {
                    tapes.known(plan.contact(), recording);
                }
            }
            taps.keySet().stream().map(Names.Side::parse).filter(side -> side != null)
                    .forEach(side -> plan.recordings().stream().filter(r -> r.id().equals(side.recording()))
                            .filter(r -> adopt(plan, r, side, segments.get(pair(side)), tapes))
                            .forEach(_ -> kept.add(pair(side))));
        }
        return taps.keySet().stream().filter(tap -> {
            Names.Side side = Names.Side.parse(tap);
            return side == null || !kept.contains(pair(side));
        }).toList();
    }

    private static boolean adopt(MediaPlan plan, Recording recording, Names.Side side, Map<Boolean, LegId> legs,
            Tapes tapes) {
        return legs.size() == 2
                && tapes.adopt(plan.contact(), recording, side.segment(), legs.get(true), legs.get(false));
    }

    private static String pair(Names.Side side) {
        return Names.prefix(side.recording()) + side.segment();
    }
}
