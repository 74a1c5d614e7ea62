// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.ContactId;
import org.patchbay.model.Message;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;

class DeskTest {
    private static final AgentCommand HOLD = new AgentCommand.Hold(Views.ANNA, new ContactId("c1"));

    private TestDesk test;

    @BeforeEach
    void open() {
        test = new TestDesk();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void handsPartsTheLatestViewOnly() {
        test.signIn(Views.idle());
        List<Long> seen = new ArrayList<>();
        test.desk.follow(test.shell, v -> seen.add(v.number()));
        DeskView last = null;
        for (int i = 0; i < 100; i++) {
            last = Views.available();
            test.session.listener.show(last);
        }
        long newest = last.number();

        test.until("the newest view", () -> seen.contains(newest));

        assertEquals(2, seen.size(), "the one before, and the latest");
    }

    @Test
    void anOlderViewNeverReplacesANewerOne() {
        test.signIn(Views.idle());
        DeskView older = Views.idle();
        DeskView newer = Views.available();
        test.session.listener.show(newer);
        test.session.listener.show(older);

        test.until("the newer view", () -> test.desk.view().orElseThrow().number() >= newer.number());
        test.settle();

        assertEquals(newer.number(), test.desk.view().orElseThrow().number());
    }

    @Test
    @Tag("POP-01")
    void whatComesFirstMayBePaintedBeforeTheRestIsToldOfTheView() {
        test.signIn(Views.idle());
        List<String> seen = new ArrayList<>();
        test.desk.follow(test.shell, _ -> seen.add("rest"));
        test.desk.followFirst(test.shell, _ -> {
            seen.add("first");
            // As painting, this comes before anything that was posted.
            test.display.timerExec(0, () -> seen.add("painted"));
        });
        test.until("the present view", () -> seen.contains("painted"));
        seen.clear();

        test.session.listener.show(Views.available());

        test.until("the rest", () -> seen.contains("rest"));
        assertEquals(List.of("first", "painted", "rest"), seen);
    }

    @Test
    void aPartThatIsGoneIsToldNothing() {
        test.signIn(Views.idle());
        List<DeskView> seen = new ArrayList<>();
        Composite part = new Composite(test.shell, 0);
        test.desk.follow(part, seen::add);
        part.dispose();

        test.show(Views.available());

        assertEquals(1, seen.size());
    }

    @Test
    @Tag("CAP-03")
    void aRefusalIsSaidInWords() {
        test.signIn(Views.idle());
        test.session.answer = _ -> CompletableFuture.completedStage(Outcome.refused(Reason.CALL_LIMIT_TENANT));

        test.desk.submit(HOLD);

        test.until("a notice", () -> !test.desk.notices().open().isEmpty());
        String words = test.desk.words().text(test.desk.notices().open().getFirst().message());
        assertTrue(words.contains("CALL_LIMIT_TENANT"), words);
    }

    @Test
    void aPhoneThatIsBackTakesTheComplaintAboutItAway() {
        test.signIn(Views.idle());
        test.desk.show(told(1, "notice.hold-failed"));
        test.desk.show(told(2, "notice.phone-unreachable"));

        test.desk.show(told(3, "notice.phone-reachable"));

        assertEquals(List.of("notice.hold-failed", "notice.phone-reachable"),
                test.desk.notices().open().stream().map(n -> n.message().key()).toList());
        assertEquals(Notice.Kind.INFO, test.desk.notices().open().getLast().kind());
    }

    @Test
    @Tag("DESK-01")
    void givesSignsOfLifeFromTheUiThreadWhileItsSessionIsOpen() throws Exception {
        test.signIn(Views.idle());
        test.until("two beats", () -> test.session.signsOfLife > 1);
        int before = test.session.signsOfLife;

        // As a UI thread that hangs.
        assertFalse(new CountDownLatch(1).await(2500, TimeUnit.MILLISECONDS));

        assertEquals(before, test.session.signsOfLife);
        test.until("the next", () -> test.session.signsOfLife > before);
        test.desk.close();
        int last = test.session.signsOfLife;
        boolean[] later = new boolean[1];
        test.display.timerExec(1500, () -> later[0] = true);
        test.until("more than a beat later", () -> later[0]);
        assertEquals(last, test.session.signsOfLife);
    }

    private static DeskView told(long number, String key) {
        DeskView view = Views.idle();
        return new DeskView(view.number(), view.centreTime(), view.agent(), view.popovers(), view.acceptAll(),
                view.acceptable(), view.contacts(), view.outdial(), view.campaign(), view.supervision(), view.health(),
                List.of(new org.patchbay.model.desk.Notice(number, Views.NOW, Message.of(key))));
    }

    @Test
    void noAnswerIsUnknownAndIsAskedAgainUnderTheSameId() {
        test.signIn(Views.idle());
        test.session.answer = _ -> CompletableFuture.failedStage(new TimeoutException());
        test.desk.submit(HOLD);
        test.until("a notice", () -> !test.desk.notices().open().isEmpty());

        test.desk.notices().open().getFirst().action().orElseThrow().run().run();

        assertEquals(List.of(HOLD, HOLD), test.session.commands);
        assertEquals(test.session.ids.get(0), test.session.ids.get(1));
    }

    @Test
    void theDeskThatIsTakenOverSaysSo() {
        test.signIn(Views.idle());

        test.session.listener.closed();

        test.until("closed", () -> test.desk.session().isEmpty());
        assertEquals("ui.notice.closed", test.desk.notices().open().getFirst().message().key());
    }

    @Test
    @Tag("I18N-01")
    void aChangeOfLanguageReachesWhatIsOnTheScreen() {
        test.desk.words().bind(test.shell, test.shell::setText, "ui.app.agentDesktop");

        test.language(Locale.GERMAN);

        assertEquals("Agenten-Desktop", test.shell.getText());
    }
}
