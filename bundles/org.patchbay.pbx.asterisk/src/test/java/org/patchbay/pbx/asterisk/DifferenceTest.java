// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.AnnouncementId;
import org.patchbay.model.BridgeId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.Listening;
import org.patchbay.model.media.Announcement;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Recording;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.PbxListener;

/** Which requests make a plan true, in which order; that they do is what the contract suite hears. */
class DifferenceTest {

    private static final ContactId CONTACT = new ContactId("contact");
    private static final LegId CUSTOMER = new LegId("customer");
    private static final LegId AGENT = new LegId("agent");
    private static final LegId LISTENER = new LegId("listener");
    private static final LegId COLLEAGUE = new LegId("colleague");
    private static final Optional<BridgeId> TALK = Optional.of(new BridgeId("talk"));

    private final Requests ask = new Requests(
            Settings.of(Map.of("url", "http://127.0.0.1:8088", "user", "u", "password", "p")));
    private final Picture picture = new Picture();
    private final List<String> answered = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Tapes tapes;
    private Announcements announcements;
    private Ears ears;
    private Difference difference;

    @BeforeEach
    void make() {
        PbxListener nobody = (PbxListener) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {PbxListener.class}, (_, method, arguments) -> {
                    told.add(method.getName() + " " + arguments[0]);
                    return null;
                });
        tapes = new Tapes(picture, ask, () -> nobody);
        ears = new Ears(picture, ask);
        announcements = new Announcements(picture, ask, () -> nobody);
        difference = new Difference(picture, ask, tapes, ears, announcements, new Difference.Reports() {
            @Override
            public void answered(Line line) {
                answered.add(line.leg.value());
            }

            @Override
            public void refused(Line line, Cause cause) {
                throw new AssertionError(line.leg + " " + cause);
            }

            @Override
            public void unwatched(Line line) {
                told.add("unwatched " + line.leg);
            }
        });
    }

    private Line up(LegId leg) {
        Line line = Line.dialled(leg);
        line.state = Line.State.UP;
        line.contact = Optional.of(CONTACT);
        picture.add(line);
        return line;
    }

    private static Party party(LegId leg, Optional<BridgeId> bridge, Sound hears) {
        return new Party(leg, Optional.empty(), true, bridge, hears, false);
    }

    private static MediaPlan plan(Party... parties) {
        return new MediaPlan(CONTACT, 1, List.of(parties), List.of(), List.of());
    }

    /** What is sent, and all of it accepted. */
    private List<String> steps(MediaPlan plan) {
        List<String> sent = new ArrayList<>();
        for (Step step : difference.of(plan).steps()) {
            step.before().run();
            step.done().run();
            sent.add(step.toString());
        }
        return sent;
    }

    @Test
    @Tag("HOLD-02")
    void onHoldTheBridgeIsLeftBeforeTheMusicAndTheMusicEndsBeforeTheBridge() {
        up(CUSTOMER);
        up(AGENT);
        MediaPlan together = plan(party(CUSTOMER, TALK, Sound.SILENCE), party(AGENT, TALK, Sound.SILENCE));
        MediaPlan held = plan(party(CUSTOMER, Optional.empty(), Sound.MUSIC),
                party(AGENT, Optional.empty(), Sound.SILENCE));
        assertEquals(List.of("POST bridges", "POST bridges/talk/addChannel", "POST bridges/talk/addChannel"),
                steps(together));
        assertEquals(List.of(), steps(together), "a plan repeated asks for nothing");
        assertEquals(List.of("POST bridges/talk/removeChannel", "POST channels/customer/moh",
                "POST bridges/talk/removeChannel", "POST channels/agent/silence"), steps(held));
        assertEquals(List.of("DELETE channels/customer/moh", "POST bridges/talk/addChannel",
                "DELETE channels/agent/silence", "POST bridges/talk/addChannel"), steps(together));
    }

    @Test
    void afterATroubleAllThatMayBePlayedIsStopped() {
        up(CUSTOMER).doubt();
        assertEquals(List.of("DELETE channels/customer/silence", "DELETE channels/customer/ring",
                "DELETE channels/customer/moh", "POST channels/customer/moh", "POST channels/customer/variable",
                "POST channels/customer/variable"),
                steps(plan(party(CUSTOMER, Optional.empty(), Sound.MUSIC))));
    }

    @Test
    void aLegIsDialledOnce() {
        Party agent = new Party(AGENT, Optional.of(new Party.Dial(Party.Kind.EXTENSION, "1001", "+12025550101", "Ann",
                Duration.ofSeconds(18))), false, Optional.empty(), Sound.SILENCE, false);
        assertEquals(List.of("POST channels"), steps(plan(agent)));
        assertEquals(List.of(), steps(plan(agent)));
        picture.end(AGENT, Cause.NO_ANSWER);
        assertEquals(List.of(), steps(plan(agent)), "and never again");
    }

    @Test
    @Tag("END-01")
    void whoIsNotNamedIsEnded() {
        up(CUSTOMER);
        up(AGENT);
        assertEquals(List.of("DELETE channels/agent", "POST channels/customer/silence"),
                steps(plan(party(CUSTOMER, TALK, Sound.SILENCE))).stream().filter(s -> !s.equals("POST bridges")).toList());
        assertEquals(List.of("DELETE channels/customer", "DELETE bridges/talk"), steps(plan()));
    }

    @Test
    @Tag("REC-09")
    void aPausedRecordingHasNoEarAtAll() {
        up(CUSTOMER);
        up(AGENT);
        steps(recorded(false));
        assertEquals(List.of(), steps(recorded(false)), "none is opened");
        List<String> opened = steps(recorded(true));
        assertEquals(2, opened.size());
        assertTrue(opened.stream().allMatch(step -> step.contains("/snoop/rec~r~")), opened.toString());
        List<String> closed = steps(recorded(false));
        assertEquals(2, closed.size());
        assertTrue(closed.stream().allMatch(step -> step.startsWith("DELETE channels/rec~r~")), closed.toString());
    }

    private MediaPlan recorded(boolean running) {
        MediaPlan plan = new MediaPlan(CONTACT, 1,
                List.of(party(CUSTOMER, TALK, Sound.SILENCE), party(AGENT, TALK, Sound.SILENCE)),
                List.of(new Recording(new RecordingId("r"), CUSTOMER, AGENT, running)), List.of());
        tapes.want(plan);
        return plan;
    }

    @Test
    void aListenerLeavesTheBridgeOfItsTapBeforeThatIsDestroyed() {
        up(CUSTOMER);
        up(AGENT);
        MediaPlan talk = plan(party(CUSTOMER, TALK, Sound.SILENCE), party(AGENT, TALK, Sound.SILENCE));
        MediaPlan listens = new MediaPlan(CONTACT, 1, List.of(party(CUSTOMER, Optional.empty(), Sound.MUSIC),
                party(AGENT, Optional.empty(), Sound.SILENCE)), List.of(),
                List.of(new Listening(AGENT, CUSTOMER, Listening.Mode.MONITOR)));
        String tap = steps(listens).stream().filter(step -> step.contains("/snoop/")).findFirst().orElseThrow();
        tap = tap.substring(tap.lastIndexOf('/') + 1);
        ears.tapStarted(tap);
        assertEquals(List.of("POST bridges", "POST bridges/" + tap + "/addChannel"), steps(listens));
        assertEquals(List.of("DELETE channels/" + tap, "POST bridges/" + tap + "/removeChannel", "DELETE bridges/" + tap),
                steps(talk).subList(0, 3));
    }

    @Test
    void anAnnouncementInterruptsTheMusicAndIsStoppedBeforeABridge() {
        Line customer = up(CUSTOMER);
        Party alone = party(CUSTOMER, Optional.empty(), Sound.MUSIC);
        Party announced = alone.announcing(new Announcement(new AnnouncementId("a/1"), List.of("welcome", "wait")));
        steps(plan(alone));
        assertEquals(List.of("DELETE channels/customer/moh", "POST channels/customer/play/say~a=2F1~0",
                "POST channels/customer/play/say~a=2F1~1"), steps(plan(announced)));
        assertEquals(List.of(), steps(plan(announced)), "begun once");
        announcements.finished("say~a=2F1~0", false);
        up(AGENT);
        assertEquals(List.of("POST bridges", "DELETE playbacks/say~a=2F1~1", "POST bridges/talk/addChannel",
                "POST bridges/talk/addChannel"),
                steps(plan(party(CUSTOMER, TALK, Sound.SILENCE), party(AGENT, TALK, Sound.SILENCE))));
        announcements.finished("say~a=2F1~1", false);
        assertEquals(List.of(), told, "it was stopped");
        assertTrue(customer.playing.isEmpty());
    }

    @Test
    void afterAPromptThatIsMissingTheRestIsNotPlayedAndTheMusicIs() {
        up(CUSTOMER);
        Party announced = party(CUSTOMER, Optional.empty(), Sound.MUSIC)
                .announcing(new Announcement(new AnnouncementId("a"), List.of("nothing", "wait")));
        steps(plan(announced));
        assertEquals(Optional.of(CONTACT), announcements.finished("say~a~0", true));
        assertEquals(List.of("announcementFailed a"), told);
        assertEquals(List.of("DELETE playbacks/say~a~1", "POST channels/customer/moh"), steps(plan(announced)));
    }

    @Test
    void aPhoneThatTransferredIsToldBeforeItsLegEnds() {
        up(AGENT).transferring = true;
        assertEquals(List.of("POST channels/agent/transfer_progress", "DELETE channels/agent"), steps(plan()));
    }

    @Test
    void whoGoesFromOneCompanyToAnotherIsNotTappedBeforeItIsThere() {
        up(CUSTOMER);
        up(AGENT);
        Optional<BridgeId> consult = Optional.of(new BridgeId("consult"));
        steps(plan(party(CUSTOMER, consult, Sound.SILENCE), party(AGENT, consult, Sound.SILENCE)));
        up(LISTENER);
        MediaPlan monitored = new MediaPlan(CONTACT, 2, List.of(party(CUSTOMER, TALK, Sound.SILENCE),
                party(AGENT, TALK, Sound.SILENCE), party(LISTENER, Optional.empty(), Sound.SILENCE)), List.of(),
                List.of(new Listening(LISTENER, AGENT, Listening.Mode.MONITOR)));
        Moves moves = difference.of(monitored);
        List<String> moved = moves.steps().stream().map(Step::toString).toList();
        assertTrue(moved.contains("POST bridges/talk/addChannel"), moved.toString());
        assertTrue(moved.stream().noneMatch(step -> step.contains("/snoop/")), moved.toString());
        assertTrue(moves.isSoon(), "it is asked for again");
    }

    @Test
    @Tag("NOISE-01")
    void noiseIsRemovedFromWhatThePartyHearsAndInOtherCompanyAnew() {
        up(CUSTOMER);
        up(AGENT);
        up(COLLEAGUE);
        Party waiting = party(COLLEAGUE, Optional.empty(), Sound.SILENCE);
        List<Step> steps = difference.of(plan(party(CUSTOMER, TALK, Sound.SILENCE), clean(TALK), waiting)).steps();
        steps.forEach(step -> step.done().run());
        assertEquals(List.of(Map.of("variable", "DENOISE(tx)", "value", "on")), noise(steps));
        Optional<BridgeId> apart = Optional.of(new BridgeId("apart"));
        MediaPlan consult = plan(party(CUSTOMER, Optional.empty(), Sound.MUSIC), clean(apart),
                party(COLLEAGUE, apart, Sound.SILENCE));
        Moves moves = difference.of(consult);
        assertEquals(List.of(Map.of("variable", "DENOISE(tx)", "value", "off")), noise(moves.steps()));
        assertEquals("POST channels/agent/variable", moves.steps().getFirst().toString(), "before the agent moves");
        assertTrue(moves.isSoon(), "and on again when Asterisk has forgotten the customer's packets");
        assertFalse(moves.waiting());
    }

    @Test
    void whoSpeaksIsWatchedInAConferenceOnly() {
        up(CUSTOMER);
        up(AGENT);
        Line colleague = up(COLLEAGUE);
        Party waiting = party(COLLEAGUE, Optional.empty(), Sound.SILENCE);
        assertEquals(List.of(), variables(plan(party(CUSTOMER, TALK, Sound.SILENCE), party(AGENT, TALK, Sound.SILENCE),
                waiting)));
        MediaPlan conference = plan(party(CUSTOMER, TALK, Sound.SILENCE), party(AGENT, TALK, Sound.SILENCE),
                party(COLLEAGUE, TALK, Sound.SILENCE));
        assertEquals(List.of("TALK_DETECT(set)"), variables(conference),
                "who comes; the others not before Asterisk has forgotten their packets");
        assertTrue(difference.of(conference).isSoon());
        List.of(CUSTOMER, AGENT, COLLEAGUE).forEach(leg -> picture.line(leg).orElseThrow().watched = Optional.of(true));
        colleague.watched = Optional.empty();
        assertEquals(List.of("TALK_DETECT(remove)", "TALK_DETECT(set)"), variables(conference),
                "who may be watched already is watched anew, to be told");
        told.clear();
        picture.end(COLLEAGUE, Cause.HUNG_UP);
        assertEquals(List.of("TALK_DETECT(remove)", "TALK_DETECT(remove)"), variables(conference), "two are left");
        assertEquals(List.of("unwatched customer", "unwatched agent"), told);
    }

    private List<String> variables(MediaPlan plan) {
        List<Step> steps = difference.of(plan).steps();
        steps.forEach(step -> {
            step.before().run();
            step.done().run();
        });
        return noise(steps).stream().map(query -> query.get("variable")).toList();
    }

    private static Party clean(Optional<BridgeId> bridge) {
        return new Party(AGENT, Optional.empty(), true, bridge, Sound.SILENCE, true);
    }

    private static List<Map<String, String>> noise(List<Step> steps) {
        return steps.stream().map(step -> step.request().query()).filter(query -> query.containsKey("variable")).toList();
    }

    @Test
    void aCallerIsMarkedBeforeAnythingElseAndAnsweredWhenThePlanSaysSo() {
        Line caller = Line.arrived(CUSTOMER, new AriChannel("customer", "PJSIP/customers-1", "Ring", "+12025550140", "",
                "centre", "+493023125900", "", "Stasis", List.of("patchbay", "customer")));
        caller.contact = Optional.of(CONTACT);
        picture.add(caller);
        assertEquals(List.of("POST channels/customer/variable", "POST channels/customer/answer",
                "POST channels/customer/moh"), steps(plan(party(CUSTOMER, Optional.empty(), Sound.MUSIC))));
        assertEquals(List.of("customer"), answered);
    }
}
