// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.api.ContactTimeline;
import org.patchbay.api.ContactTimeline.Kind;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;

class TimelineTest {
    private final TestDesk desk = new TestDesk();
    private final List<CompletableFuture<ContactTimeline>> asked = new ArrayList<>();
    private Consumer<ContactView> later;

    @BeforeEach
    void open() {
        desk.session.timeline = _ -> ask();
        desk.signIn(Views.talking());
        Composite host = new Composite(desk.shell, SWT.NONE);
        host.setLayout(new FillLayout());
        desk.open(640, 400);
        later = new TimelineCard().create(host, desk.desk, Views.talkingContact());
        desk.shell.layout(true, true);
        desk.settle();
    }

    private CompletionStage<ContactTimeline> ask() {
        CompletableFuture<ContactTimeline> answer = new CompletableFuture<>();
        asked.add(answer);
        return answer;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void standsWhereTheContactWasAccepted() {
        assertTrue(new TimelineCard().shows(Views.talkingContact()));
        assertTrue(new TimelineCard().shows(Views.wrapUpContact()));
        assertFalse(new TimelineCard().shows(Views.offered()));
    }

    @Test
    void thePointerAndTheKeyboardTellOfABarWhoWhatWhenHowLong() {
        answer(Timelines.running());
        assertEquals("Timeline with 15 bars. Arrow keys go from bar to bar.", chart().accessibleName());
        chart().forceFocus();
        desk.until("the chart has the keyboard", chart()::isFocusControl);
        key(SWT.ARROW_RIGHT);
        key(SWT.ARROW_RIGHT);
        assertTrue(caption().startsWith("Maria Lehmann: Waiting: Support, "), caption());
        assertTrue(caption().endsWith("(0:20)"), caption());
        assertEquals(caption(), chart().accessibleName());
        key(SWT.END);
        assertTrue(caption().startsWith("Recording: Recording, since "), caption());
        assertTrue(caption().endsWith("(1:45)"), caption());
        // 130 for names and 8 beside them; the bars of Anna are in the second line
        Event event = new Event();
        event.x = chart().getSize().x - 5;
        event.y = 24 + 12;
        chart().notifyListeners(SWT.MouseMove, event);
        assertTrue(caption().startsWith("Anna Bauer: Talking, since "), caption());
    }

    @Test
    void whatGoesOnGrows() {
        answer(Timelines.running());
        chart().forceFocus();
        desk.until("the chart has the keyboard", chart()::isFocusControl);
        key(SWT.END);
        desk.nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        desk.until("a minute more", () -> caption().endsWith("(2:45)"));
    }

    @Test
    void whatIsOverStandsStill() {
        answer(Timelines.over());
        chart().forceFocus();
        desk.until("the chart has the keyboard", chart()::isFocusControl);
        key(SWT.END);
        assertTrue(caption().endsWith("(1:45)") && !caption().contains("since"), caption());
    }

    @Test
    void whenSomethingHasHappenedItAsksAgainOneQuestionAtATime() {
        assertEquals(1, asked.size());
        later.accept(Views.heldContact());
        later.accept(Views.talkingContact());
        assertEquals(1, asked.size());
        answer(Timelines.running());
        desk.until("the last question", () -> asked.size() == 2);
        answer(Timelines.over());
        assertEquals(2, asked.size());
    }

    @Test
    void whatCouldNotBeAskedCanBeAskedAgain() {
        asked.getLast().completeExceptionally(new IllegalStateException("away"));
        desk.until("it says so", () -> words().equals("The timeline cannot be shown now."));
        ((PressButton) desk.find("timeline.retry")).press();
        answer(Timelines.running());
        assertTrue(chart().isVisible());
        assertFalse(desk.find("timeline.note").isVisible());
    }

    @Test
    void whatIsKnownStaysWhileNobodyAnswers() {
        answer(Timelines.running());
        later.accept(Views.heldContact());
        asked.getLast().completeExceptionally(new IllegalStateException("away"));
        desk.settle();
        assertTrue(chart().isVisible());
    }

    @Test
    void withNothingYetItSaysSo() {
        answer(new ContactTimeline(Views.NOW, Optional.empty(), List.of(), List.of()));
        assertEquals("Nothing has happened yet.", words());
    }

    @Test
    void noTwoKindsLookAlikeWithoutColours() {
        Map<Kind, BarStyle> styles = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            styles.put(kind, BarStyle.of(kind));
        }
        assertEquals(Kind.values().length, new HashSet<>(styles.values()).size());
        assertTrue(styles.get(Kind.TALKING).filling() != styles.get(Kind.ON_HOLD).filling());
        assertTrue(styles.get(Kind.RECORDING).filling() != styles.get(Kind.RECORDING_PAUSED).filling());
    }

    @ParameterizedTest
    @CsvSource({"30, 5", "300, 60", "3600, 600", "86400, 14400"})
    void marksAreFarEnoughApart(int seconds, int step) {
        Instant from = Views.NOW;
        Scale scale = Scale.of(from, from.plusSeconds(seconds), 100, 500);
        assertEquals(Duration.ofSeconds(step), scale.step(70));
        assertEquals(100, scale.x(from));
        assertEquals(600, scale.x(from.plusSeconds(seconds)));
        assertEquals(100, scale.x(from.minusSeconds(5)));
    }

    @Test
    void nothingIsCutOff() {
        answer(Timelines.running());
        assertEquals(List.of(), desk.clippedWords(List.of(340, 640), 400));
        desk.desk.look().useTextSize(200);
        assertEquals(List.of(), desk.clippedWords(List.of(500, 900), 700));
    }

    private void answer(ContactTimeline timeline) {
        asked.getLast().complete(timeline);
        desk.settle();
        desk.shell.layout(true, true);
        desk.settle();
    }

    private void key(int code) {
        TestDesk.key(chart(), '\0', code);
        desk.settle();
    }

    private Chart chart() {
        return (Chart) desk.find("timeline.chart");
    }

    private String caption() {
        return ((Paragraph) desk.find("timeline.caption")).text();
    }

    private String words() {
        return ((Paragraph) desk.find("timeline.note")).text();
    }
}
