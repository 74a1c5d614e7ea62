// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Sound;

/** Who speaks in a conference is told; between two it is not. */
interface SpeechCases extends ContractWords {

    /** Longer than any switch needs to tell, and than everybody's turn. */
    Duration A_WHILE = Duration.ofSeconds(4);

    /** A customer and two agents; who of them is silent is so from the beginning. */
    private List<LegId> conference(String... silent) {
        List<LegId> legs = new ArrayList<>(talk());
        legs.add(answersAt(1));
        for (String party : silent) {
            fixture().talks(party, false);
        }
        realise(plan().bridge("talk", legs.get(2)));
        return legs;
    }

    private String speaks(LegId leg) {
        return "speaks " + leg;
    }

    private String silent(LegId leg) {
        return "is silent " + leg;
    }

    /** The last that was told of it since then. */
    private String sign(LegId leg, int since) {
        return log().since(since).stream().filter(line -> line.equals(speaks(leg)) || line.equals(silent(leg)))
                .reduce(silent(leg), (_, later) -> later);
    }

    private void awaitSpeaks(LegId leg, int since) {
        fixture().await(speaks(leg) + " in " + log().since(since), () -> sign(leg, since).equals(speaks(leg)));
    }

    private void awaitSilent(LegId leg) {
        fixture().await(silent(leg) + " in " + log().texts(), () -> sign(leg, 0).equals(silent(leg)));
    }

    @Test
    default void whoSpeaksInAConferenceIsToldAndWhoStops() {
        List<LegId> legs = conference();
        legs.forEach(leg -> awaitSpeaks(leg, 0));
        fixture().talks(fixture().customer(0), false);
        awaitSilent(legs.get(0));
        int before = log().size();
        fixture().talks(fixture().customer(0), true);
        awaitSpeaks(legs.get(0), before);
    }

    @Test
    default void whoSaysNothingIsNeverTakenForASpeaker() {
        List<LegId> legs = conference(fixture().customer(0), fixture().extension(1));
        awaitSpeaks(legs.get(1), 0);
        fixture().pass(A_WHILE);
        assertEquals(List.of(speaks(legs.get(1))), signs(0));
    }

    @Test
    default void betweenTwoNothingIsTold() {
        List<LegId> legs = conference();
        legs.forEach(leg -> awaitSpeaks(leg, 0));
        realise(plan().alone(legs.get(2), Sound.MUSIC));
        legs.forEach(this::awaitSilent);
        hear(fixture().customer(0), fixture().extension(0));
        int before = log().size();
        fixture().pass(A_WHILE);
        assertEquals(List.of(), signs(before));
    }

    private List<String> signs(int since) {
        return log().since(since).stream().filter(line -> line.startsWith("speaks ") || line.startsWith("is silent ")).toList();
    }

    @Test
    default void whoHoldsTheCallAtThePhoneIsSilentAndBackSpeaksAgain() {
        List<LegId> legs = conference();
        awaitSpeaks(legs.get(2), 0);
        fixture().toggleHold(fixture().extension(1));
        await("held " + legs.get(2));
        awaitSilent(legs.get(2));
        int before = log().size();
        fixture().toggleHold(fixture().extension(1));
        awaitSpeaks(legs.get(2), before);
    }

    @Test
    @Tag("DESK-02")
    default void whoSpeaksIsToldAgainToANewLink() {
        List<LegId> legs = conference();
        legs.forEach(leg -> awaitSpeaks(leg, 0));
        fixture().loseLink();
        await("down");
        int before = log().size();
        restoreLink();
        assertEquals(List.of(), signs(before), "nothing is told before we ask");
        fixture().pbx().resynchronise(List.of(plan().present()));
        legs.forEach(leg -> awaitSpeaks(leg, before));
    }

    @Test
    default void whoLeavesTheConferenceLeavesTheOthersSpeaking() {
        List<LegId> legs = conference();
        LegId guest = answersAt(2);
        realise(plan().bridge("talk", guest));
        awaitSpeaks(guest, 0);
        fixture().hangUp(fixture().extension(2));
        fixture().await("its end", () -> log().countStarting("ended " + guest) > 0);
        int before = log().size();
        legs.forEach(leg -> awaitSpeaks(leg, 0));
        assertEquals(List.of(), signs(before).stream().filter(line -> line.endsWith(guest.value())).toList());
    }
}
