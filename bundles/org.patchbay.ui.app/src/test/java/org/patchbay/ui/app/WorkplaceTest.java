// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Clipping;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.words.Words;

class WorkplaceTest {
    private AppDesk app;

    static List<DeskView> views() {
        return List.of(Views.idle(), Views.available(), Views.ringing(), Views.talking(), Views.wrapUp(), Views.rona());
    }

    private static DeskView signedOut() {
        return Views.desk(Views.agent(AgentState.SIGNED_OUT, 0), List.of(), List.of());
    }

    @BeforeEach
    void open() {
        app = new AppDesk();
        app.test.open(1280, 800);
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void withoutACentreItSaysThatItIsStarting() {
        assertFalse(((PressButton) app.test.find("sign-in.button")).isUsable());
        app.withCentre();
        assertTrue(((PressButton) app.test.find("sign-in.button")).isUsable());
    }

    @Test
    @Tag("STATE-13")
    void signingInAsksTheCentreAndThenTheDeskIsThere() {
        app.test.session.present = Optional.of(signedOut());
        app.withCentre().signIn();
        app.test.until("signing in", () -> !app.test.session.commands.isEmpty());
        assertEquals(List.of(new AgentCommand.SignIn(Views.ANNA, true)), app.test.session.commands);

        app.show(Views.idle());

        assertTrue(app.test.has("desk"));
        assertFalse(app.test.has("sign-in"));
    }

    @Test
    @Tag("LANG-01")
    void anotherLanguageIsReadInTheRowsOfTheAgentsAtOnce() {
        app.withCentre();
        app.test.painted();
        AtomicBoolean painted = new AtomicBoolean();
        app.test.find("agent.anna").addListener(SWT.Paint, _ -> painted.set(true));

        app.test.language(Locale.GERMAN);

        app.test.until("the row is painted again", painted::get);
    }

    @Test
    void whoIsFoundBySearchingIsChosen() {
        app.withCentre();
        ((Text) app.test.find("sign-in.search")).setText("okafor");
        app.test.settle();

        assertTrue(((AgentRow) app.test.find("agent.ben")).isChosen());
        assertFalse(app.test.has("agent.anna"));
    }

    @Test
    void anAgentOfTheCommandLineSignsInDirectly() {
        app.close();
        try (AppDesk direct = new AppDesk(new StartOptions(Optional.of(new AgentId("anna")), Optional.empty(), Optional.empty()),
                new KeptFile(Optional.empty()))) {
            direct.withCentre();
            direct.show(Views.idle());
            assertTrue(direct.test.has("desk"));
        }
        open();
    }

    @Test
    void whoMayNotSignInIsToldWhyAndStaysThere() {
        app.test.session.present = Optional.of(signedOut());
        app.test.session.answer = _ -> CompletableFuture.completedStage(Outcome.refused(Reason.ALREADY_SIGNED_IN));
        app.withCentre().signIn();

        app.test.until("the reason", () -> app.test.has("notice.reason.ALREADY_SIGNED_IN"));
        assertTrue(app.test.has("sign-in"));
    }

    @Test
    void whoIsSignedOutIsBackAtTheSignInScreen() {
        signedIn(Views.idle());

        app.test.session.listener.show(signedOut());

        app.test.until("the sign-in screen", () -> app.test.has("sign-in") && !app.test.has("desk"));
        assertTrue(app.desk.session().isEmpty());
    }

    @Test
    void theDeskComesBackWithTheCentre() {
        signedIn(Views.idle());
        app.services.removeCentre(app.test.session);
        app.test.until("the desk to close", () -> app.desk.session().isEmpty());

        app.withCentre();

        app.test.until("the desk to open", () -> app.desk.session().isPresent());
    }

    @Test
    @Tag("POP-07")
    @Tag("STATE-10")
    void signingOutIsNotPossibleWhileTheCentreSaysSoAndSaysWhy() {
        signedIn(Views.ringing());

        MenuItem signOut = item(header().menu(), "menu.sign-out");

        assertFalse(signOut.getEnabled());
        assertTrue(signOut.getText().contains("Finish your open contacts first."), signOut.getText());
    }

    @Test
    @Tag("STATE-12")
    void theStateMenuHasAvailableAndEveryIdleReason() {
        signedIn(Views.available());
        Menu menu = ((AgentStateControl) app.test.find("agent-state")).menu();

        assertFalse(item(menu, "state.available").getEnabled(), "Available already");
        item(menu, "state.idle.lunch").notifyListeners(SWT.Selection, null);

        assertEquals(List.of(new AgentCommand.GoIdle(Views.ANNA, "lunch")), app.test.session.commands);
    }

    @Test
    @Tag("NOISE-05")
    @Tag("NOISE-06")
    void theStatusLineSaysWhetherNoiseIsRemoved() {
        signedIn(Views.available());

        assertEquals("Noise removal on", ((TextLine) app.test.find("status.noise")).text());
        assertTrue(app.test.find("status.noise").getToolTipText().contains("administrator"));
    }

    @Test
    @Tag("END-09")
    void theStatusLineSaysThatThePhoneIsOffTheHook() {
        signedIn(Views.available());
        TextLine sign = (TextLine) app.test.find("status.off-hook");
        assertFalse(sign.isVisible());

        app.show(Views.offHook());

        assertTrue(sign.isVisible());
        assertEquals("Phone off the hook", sign.text());
        assertTrue(sign.getToolTipText().contains("No call is offered"));
        assertTrue(sign.getBounds().width >= sign.computeSize(-1, -1).x, "all of it");

        app.show(Views.available());
        assertFalse(sign.isVisible());
    }

    @Test
    void aLineThatIsDownIsSaidInWords() {
        signedIn(Views.available());
        app.test.session.listener.journal(false);

        app.test.until("the journal's sign", () -> ((StatusSign) app.test.find("status.journal")).accessibleName()
                .equals("Journal: out of reach"));
    }

    @Test
    @Tag("LANG-02")
    @Tag("LANG-03")
    void theLanguageThatAnAgentChoosesIsEverywhereAtOnceAndThatAgentsOnly() {
        app.close();
        app = new AppDesk(StartOptions.NONE, new KeptFile(Optional.empty()));
        app.test.open(1280, 800);
        app.desk.words().use(Locale.ENGLISH);
        signedIn(Views.available());
        app.desk.actions().run("settings");
        app.test.settle();
        Composite settings = app.test.shell.getShells()[0];

        app.test.find(settings, "settings.language.pl").notifyListeners(SWT.MouseDown, new Event());

        assertTrue(((Drawn) app.test.find("agent-state")).accessibleName().startsWith("Dostępny"));
        assertEquals("Polski", ((Drawn) app.test.find(settings, "settings.language.pl")).accessibleName());
        settings.dispose();
        app.show(signedOut());
        app.test.until("the sign-in screen", () -> app.test.has("sign-in"));
        app.test.find("agent.ben").notifyListeners(SWT.MouseDown, new Event());
        app.signIn();
        app.show(Views.available());
        assertEquals(Words.nearest(Locale.getDefault()), app.desk.words().locale(), "of who signs in after that");
    }

    @Test
    void narrowerThan600TheTaskListIsARail() {
        signedIn(Views.talking());
        app.test.resize(560, 700);
        assertTrue(app.test.find("task-column").getSize().x <= Body.RAIL);
        assertTrue(app.desk.frame().tasksCollapsed());
    }

    @Test
    void settingsTakeEffectAtOnceAndEscapeCloses() {
        signedIn(Views.available());
        app.desk.actions().run("settings");
        app.test.settle();

        assertEquals(1, app.test.shell.getShells().length);
        assertEquals(List.of(), Clipping.find(app.test.shell.getShells()[0]));
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("I18N-02")
    void wordsFitInEveryLanguage(DeskView view) {
        signedIn(view);

        assertEquals(List.of(), app.test.clippedWords(List.of(500, 760, 1280), 800));
        app.desk.look().useTextSize(200);
        assertEquals(List.of(), app.test.clippedWords(List.of(500, 1280), 800));
    }

    @Test
    @Tag("I18N-02")
    void wordsOfTheSignInScreenFitInEveryLanguage() {
        app.withCentre();

        assertEquals(List.of(), app.test.clippedWords(List.of(500, 1280), 800));
        app.desk.look().useTextSize(200);
        assertEquals(List.of(), app.test.clippedWords(List.of(500, 1280), 800));
    }

    /** Who can't go on signs in nowhere: the button is there, below what is scrolled. */
    @Test
    void aSignInScreenHigherThanTheWindowScrolls() {
        app.withCentre();
        app.desk.look().useTextSize(200);
        app.test.resize(500, 500);
        Control button = app.test.find("sign-in.button");
        assertTrue(button.getDisplay().map(button, app.test.shell, 0, 0).y > 500);

        // Focus comes when the window manager has made the window the active one.
        app.test.until("the button is in sight", () -> button.setFocus()
                && button.getDisplay().map(button, app.test.shell, 0, 0).y < 500);
    }

    private void signedIn(DeskView view) {
        app.withCentre().signIn();
        app.show(view);
    }

    private HeaderBar header() {
        return (HeaderBar) app.test.find("header");
    }

    private static MenuItem item(Menu menu, String id) {
        return Stream.of(menu.getItems()).filter(i -> WidgetId.of(i).filter(id::equals).isPresent()).findFirst().orElseThrow();
    }
}
