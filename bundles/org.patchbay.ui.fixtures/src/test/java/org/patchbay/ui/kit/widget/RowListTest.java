// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
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
    private RowList list;

    private final class Rows implements RowList.Rows {
        @Override
        public int count() {
            return count;
        }

        @Override
        public int height() {
            return HEIGHT;
        }

        @Override
        public void paint(GC gc, int index, Rectangle area, boolean selected) {
            painted.add(index);
        }

        @Override
        public String spoken(int index) {
            return "row " + index;
        }

        @Override
        public boolean isCut(int index) {
            return index == 1;
        }
    }

    @BeforeEach
    void open() {
        desk.signIn(Views.idle());
        Composite page = new Composite(desk.shell, SWT.NONE);
        page.setLayout(new FillLayout());
        list = new RowList(page, desk.desk, "ui.consult.list", new Rows());
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
}
