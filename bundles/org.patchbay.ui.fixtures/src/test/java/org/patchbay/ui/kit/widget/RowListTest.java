// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;

class RowListTest {
    private static final int MANY = 10_000;
    private static final int HEIGHT = 20;

    private final TestDesk desk = new TestDesk();
    private final List<Integer> painted = new ArrayList<>();
    private int count = MANY;
    private int columns = 1;
    private String time = "0:01";
    private RowList list;

    private final class Numbers implements Rows {
        @Override
        public int count() {
            return count;
        }

        @Override
        public int height(int width) {
            return HEIGHT;
        }

        @Override
        public void paint(RowInk ink, int index) {
            painted.add(index);
            ink.fit(spoken(index), index == 1 ? 10 : 1000);
        }

        @Override
        public String spoken(int index) {
            return "row " + index;
        }

        @Override
        public int columns(int width) {
            return columns;
        }

        @Override
        public Object aged(int index) {
            return index == 3 ? time : "";
        }

        @Override
        public List<Rectangle> agedParts(int index, Rectangle area) {
            return List.of(new Rectangle(area.x, area.y, 30, area.height));
        }
    }

    @BeforeEach
    void open() {
        desk.signIn(Views.idle());
        Composite page = new Composite(desk.shell, SWT.NONE);
        page.setLayout(new FillLayout());
        list = new RowList(page, desk.desk, "ui.consult.list", new Numbers());
        desk.open(300, 10 * HEIGHT);
        desk.until("painted", () -> painted.contains(9));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void onlyRowsInSightArePainted() {
        assertEquals(10, new TreeSet<>(painted).size());
        painted.clear();
        list.select(MANY - 1);
        desk.until("painted", () -> painted.contains(MANY - 1));
        assertTrue(painted.stream().allMatch(i -> i >= MANY - 11 || i < 10), painted.toString());
        assertEquals(MANY - 10, list.first());
        assertEquals(MANY, list.end());
    }

    @Test
    void oneThatChangedIsPaintedAlone() {
        painted.clear();
        list.refresh(4);
        desk.until("painted", () -> painted.contains(4));
        assertEquals(List.of(4), painted);
    }

    @Test
    void keysMoveAndEnterTakes() {
        List<String> told = new ArrayList<>();
        list.onSelect(() -> told.add("selected " + list.selected()));
        list.onTake(() -> told.add("taken " + list.selected()));
        for (int code : new int[] {SWT.CR, SWT.ARROW_DOWN, SWT.PAGE_DOWN, SWT.ARROW_UP, SWT.END, SWT.ARROW_DOWN, SWT.HOME, SWT.CR}) {
            TestDesk.key(list, '\0', code);
        }
        assertEquals(List.of("selected 0", "selected 10", "selected 9", "selected 9999", "selected 9999", "selected 0", "taken 0"),
                told);
    }

    @Test
    void aClickSelectsTheRowUnderIt() {
        list.select(MANY - 1);
        list.notifyListeners(SWT.MouseDown, at(HEIGHT + 3));
        assertEquals(MANY - 9, list.selected());
        count = 2;
        list.refresh();
        assertEquals(1, list.selected());
        list.notifyListeners(SWT.MouseDown, at(5 * HEIGHT));
        assertEquals(1, list.selected());
    }

    @Test
    void whatDidNotFitIsATooltip() {
        list.notifyListeners(SWT.MouseMove, at(HEIGHT + 3));
        assertEquals("row 1", list.getToolTipText());
        list.notifyListeners(SWT.MouseMove, at(3));
        assertEquals(null, list.getToolTipText());
    }

    private static Event at(int y) {
        Event event = new Event();
        event.x = 10;
        event.y = y;
        return event;
    }

    @Test
    void asTimePassesOnlyWhatItChangedIsPainted() {
        List<Rectangle> due = new ArrayList<>();
        desk.settle();
        list.addListener(SWT.Paint, event -> due.add(new Rectangle(event.x, event.y, event.width, event.height)));
        time = "0:02";
        desk.until("painted", () -> !due.isEmpty());
        assertEquals(List.of(new Rectangle(0, 3 * HEIGHT, 30, HEIGHT)), due);
    }

    @Test
    void tilesStandBesideEachOther() {
        columns = 3;
        list.refresh();
        List<Integer> chosen = new ArrayList<>();
        for (int code : new int[] {SWT.ARROW_RIGHT, SWT.ARROW_RIGHT, SWT.ARROW_DOWN, SWT.ARROW_LEFT, SWT.ARROW_UP, SWT.PAGE_DOWN}) {
            TestDesk.key(list, '\0', code);
            chosen.add(list.selected());
        }
        assertEquals(List.of(0, 1, 4, 3, 0, 30), chosen);
        Event click = at(HEIGHT + 3);
        click.x = 150;
        list.top(0);
        list.notifyListeners(SWT.MouseDown, click);
        assertEquals(4, list.selected());
        assertEquals(new Rectangle(100, HEIGHT, 100, HEIGHT), list.bounds(4));
    }

    @Test
    void screenReadersHearTheRowAndWhereItStands() {
        assertEquals(desk.desk.words().text("ui.consult.list"), list.accessibleName());
        list.select(2);
        assertEquals("row 2; 3 of 10,000", list.accessibleName());
        list.mark(-1);
        assertEquals(desk.desk.words().text("ui.consult.list"), list.accessibleName());
    }

    @Test
    void withoutRowsItSaysWhy() {
        list.message("Nobody is here");
        count = 0;
        list.refresh();
        painted.clear();
        TestDesk.key(list, '\0', SWT.ARROW_DOWN);
        TestDesk.key(list, '\0', SWT.END);
        desk.settle();
        assertEquals(-1, list.selected());
        assertEquals(List.of(), painted);
    }
}
