// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.myday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchbay.api.MyDay;
import org.patchbay.ui.fixtures.Teams;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.widget.Drawn;

class DayPaneTest {
    private final TestDesk desk = new TestDesk();
    private Control pane;

    @BeforeEach
    void open() {
        desk.session.day = Optional.of(Teams.day());
        desk.signIn(Views.available());
        pane = new MyDayPart().create(desk.shell, desk.desk);
        desk.open(360, 700);
        desk.settle();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> said() {
        return said((Composite) pane).toList();
    }

    private static Stream<String> said(Composite root) {
        return Stream.of(root.getChildren()).filter(Control::isVisible).flatMap(c -> switch (c) {
            case Drawn drawn -> Stream.of(drawn.accessibleName());
            case Composite inner -> said(inner);
            default -> Stream.empty();
        });
    }

    @Test
    void showsTheFiguresOfTheDay() {
        assertEquals(List.of("Contacts", "19", "Chat", "4", "Calls", "15", "Average handle time", "4:30", "Talking",
                "1:05:21", "On hold", "5:17", "Wrap-up", "15:00"), said().subList(0, 14));
        assertTrue(said().get(14).startsWith("States of the day: Available: "), said().get(14));
        assertTrue(said().get(15).startsWith("Contacts per hour: "), said().get(15));
    }

    @Test
    void followsTheDay() {
        desk.session.days.getFirst().accept(new MyDay(Views.NOW, Views.NOW, new TreeMap<>(Map.of("voice", 20)),
                Duration.ofSeconds(60), Duration.ZERO, Duration.ZERO, Map.of(), Teams.day().quarters()));
        desk.settle();
        assertEquals(List.of("Contacts", "20", "Average handle time", "0:03"), said().subList(0, 4));
    }

    @Test
    void saysThatThereIsNothingYet() {
        desk.session.days.getFirst().accept(new MyDay(Views.NOW, Views.NOW, new TreeMap<>(), Duration.ZERO, Duration.ZERO,
                Duration.ZERO, Map.of(), List.of()));
        desk.settle();
        assertEquals(List.of("Nothing yet today. Your figures begin when you sign in."), said());
    }

    @Test
    void closesItsQueryWithThePane() {
        assertFalse(desk.session.days.isEmpty());
        pane.dispose();
        assertTrue(desk.session.days.isEmpty());
    }

    @Test
    void nothingIsCutOff() {
        assertEquals(List.of(), desk.clippedWords(List.of(420, 280), 700));
        desk.desk.look().useTextSize(200);
        assertEquals(List.of(), desk.clippedWords(List.of(346), 700));
    }
}
