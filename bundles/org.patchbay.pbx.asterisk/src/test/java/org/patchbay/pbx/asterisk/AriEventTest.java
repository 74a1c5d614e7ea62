// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Events as Asterisk 22.10 sent them, shortened; what we do not know is passed over. */
class AriEventTest {

    private static Optional<AriEvent> parse(String json) throws Exception {
        return AriEvent.parse(new ObjectMapper().readTree(json));
    }

    @Test
    void aCallThatArrivesTellsAllAboutItself() throws Exception {
        AriEvent.Started started = (AriEvent.Started) parse("""
                {"type":"StasisStart","args":["customer","customers"],"asterisk_id":"x","new_in_23":{"a":[1]},
                 "channel":{"id":"patchbay-1.5","name":"PJSIP/customers-00000001","state":"Ring",
                  "caller":{"name":"Ann","number":"+12025550140"},"channelvars":{"PATCHBAY":""},
                  "dialplan":{"context":"centre","exten":"+493023125900","priority":1,"app_name":"Stasis",
                   "app_data":"patchbay,customer,customers"}}}""").orElseThrow();
        assertEquals(List.of("customer", "customers"), started.args());
        assertEquals(new AriChannel("patchbay-1.5", "PJSIP/customers-00000001", "Ring", "+12025550140", "Ann", "centre",
                "+493023125900", "", "Stasis", List.of("patchbay", "customer", "customers")), started.channel());
    }

    @Test
    void aWithheldNumberIsEmpty() throws Exception {
        AriEvent.Started started = (AriEvent.Started) parse("""
                {"type":"StasisStart","args":[],"channel":{"id":"1","caller":{"name":"","number":"Anonymous"}}}""")
                .orElseThrow();
        assertEquals("", started.channel().number());
    }

    @Test
    void theEndHasTwoCauses() throws Exception {
        assertEquals(Optional.of(new AriEvent.Destroyed("a", 19, 480)), parse(
                "{\"type\":\"ChannelDestroyed\",\"cause\":19,\"tech_cause\":480,\"channel\":{\"id\":\"a\"}}"));
        assertEquals(Optional.of(new AriEvent.Destroyed("a", 16, 0)),
                parse("{\"type\":\"ChannelDestroyed\",\"cause\":16,\"channel\":{\"id\":\"a\"}}"));
    }

    @Test
    void earlySoundFromTheNetworkIsRinging() throws Exception {
        assertEquals(Optional.of(new AriEvent.Rang("b")),
                parse("{\"type\":\"Dial\",\"dialstatus\":\"PROGRESS\",\"peer\":{\"id\":\"b\"}}"));
        assertEquals(Optional.empty(), parse("{\"type\":\"Dial\",\"dialstatus\":\"\",\"peer\":{\"id\":\"b\"}}"));
    }

    @Test
    void phonesComeAndGo() throws Exception {
        assertEquals(Optional.of(new AriEvent.Phone("1001", false)), parse("""
                {"type":"PeerStatusChange","peer":{"peer_status":"Unreachable"},
                 "endpoint":{"technology":"PJSIP","resource":"1001","state":"offline"}}"""));
    }

    @Test
    void aPhonesChannelsAreTold() throws Exception {
        assertEquals(Optional.of(new AriEvent.Channels("1001", List.of("patchbay-1.5"))), parse("""
                {"type":"EndpointStateChange","endpoint":{"technology":"PJSIP","resource":"1001","state":"online",
                 "channel_ids":["patchbay-1.5"]}}"""));
    }

    @Test
    void aPhonesTransferKeyIsToldAndWhatWeAnswerToItIsNot() throws Exception {
        String transfer = """
                {"type":"ChannelTransfer","refer_to":{"requested_destination":{"destination":"+493023125901"}},
                 "referred_by":{"source_channel":{"id":"a"}}%s}""";
        assertEquals(Optional.of(new AriEvent.Transferring("a", "+493023125901")), parse(transfer.formatted("")));
        assertEquals(Optional.empty(), parse(transfer.formatted(",\"state\":\"channel_declined\"")));
    }

    @Test
    void keysAndTheEndsOfPromptsAreTold() throws Exception {
        assertEquals(Optional.of(new AriEvent.Pressed("a", "#")),
                parse("{\"type\":\"ChannelDtmfReceived\",\"digit\":\"#\",\"channel\":{\"id\":\"a\"}}"));
        assertEquals(Optional.of(new AriEvent.PlaybackFinished("p", true)),
                parse("{\"type\":\"PlaybackFinished\",\"playback\":{\"id\":\"p\",\"state\":\"failed\"}}"));
    }

    @Test
    void whatNobodyKnowsIsPassedOver() throws Exception {
        assertEquals(Optional.empty(), parse("{\"type\":\"ChannelTeleported\",\"channel\":{\"id\":\"c\"}}"));
    }
}
