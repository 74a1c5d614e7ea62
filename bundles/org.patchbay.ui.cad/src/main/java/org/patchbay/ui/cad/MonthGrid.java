// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

import com.ibm.icu.util.Calendar;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;

/** The days of a month; arrow keys go from day to day, Page Up and Down from month to month. */
final class MonthGrid extends Drawn {
    private static final int DAYS = 7;
    private static final int WEEKS = 6;
    private static final int CELL_WIDTH = 36;
    private static final int CELL_HEIGHT = 28;

    private final LocalDate today;
    private final Runnable changed;
    private final Runnable taken;
    private LocalDate day;

    /** @param taken told of Enter and of a double click */
    MonthGrid(Composite parent, Desk desk, LocalDate today, Runnable changed, Runnable taken) {
        super(parent, desk, SWT.NONE);
        this.today = today;
        this.day = today;
        this.changed = changed;
        this.taken = taken;
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        addListener(SWT.MouseDown, this::mouse);
        addListener(SWT.MouseDoubleClick, _ -> taken.run());
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        desk.words().bind(this, this::redraw);
    }

    LocalDate day() {
        return day;
    }

    void show(LocalDate next) {
        if (!day.equals(next)) {
            day = next;
            redraw();
            changed.run();
            getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
        }
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> show(day.minusDays(1));
            case SWT.ARROW_RIGHT -> show(day.plusDays(1));
            case SWT.ARROW_UP -> show(day.minusWeeks(1));
            case SWT.ARROW_DOWN -> show(day.plusWeeks(1));
            case SWT.PAGE_UP -> show(day.minusMonths(1));
            case SWT.PAGE_DOWN -> show(day.plusMonths(1));
            case SWT.CR, SWT.KEYPAD_CR -> taken.run();
            default -> { }
        }
    }

    private void mouse(Event event) {
        forceFocus();
        int column = event.x / scaled(CELL_WIDTH);
        int row = event.y / scaled(CELL_HEIGHT) - 1;
        if (row >= 0 && column < DAYS) {
            show(first().plusDays((long) row * DAYS + column));
        }
    }

    /** The day at the top left. */
    private LocalDate first() {
        LocalDate first = YearMonth.from(day).atDay(1);
        return first.minusDays(Math.floorMod(first.getDayOfWeek().getValue() - firstDay().getValue(), DAYS));
    }

    /** Of a language without a country Java knows none. */
    private DayOfWeek firstDay() {
        return DayOfWeek.SUNDAY.plus(Calendar.getInstance(locale()).getFirstDayOfWeek() - Calendar.SUNDAY);
    }

    private Locale locale() {
        return desk().words().locale();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean now) {
        return new Point(DAYS * scaled(CELL_WIDTH), (WEEKS + 1) * scaled(CELL_HEIGHT));
    }

    @Override
    public String accessibleName() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale()).format(day);
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_TABLECELL;
    }

    @Override
    protected int accessibleState() {
        return ACC.STATE_FOCUSABLE | ACC.STATE_SELECTED | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
    }

    @Override
    protected void paint(GC gc, Point size) {
        gc.setFont(font(TextRole.LABEL));
        gc.setForeground(color(Token.INK_2));
        for (int column = 0; column < DAYS; column++) {
            text(gc, firstDay().plus(column).getDisplayName(TextStyle.SHORT_STANDALONE, locale()), column, 0);
        }
        gc.setFont(font(TextRole.BODY));
        LocalDate shown = first();
        for (int cell = 0; cell < DAYS * WEEKS; cell++, shown = shown.plusDays(1)) {
            day(gc, shown, cell % DAYS, cell / DAYS + 1);
        }
    }

    private void day(GC gc, LocalDate shown, int column, int row) {
        int width = scaled(CELL_WIDTH);
        int height = scaled(CELL_HEIGHT);
        boolean chosen = shown.equals(day);
        if (chosen) {
            gc.setBackground(color(Token.ACCENT));
            gc.fillRoundRectangle(column * width + 2, row * height + 1, width - 4, height - 2, height, height);
        }
        if (shown.equals(today) || chosen && isFocusControl()) {
            gc.setForeground(color(chosen ? Token.INK : Token.ACCENT));
            gc.setLineWidth(chosen ? 2 : 1);
            gc.drawRoundRectangle(column * width + 2, row * height + 1, width - 5, height - 3, height, height);
            gc.setLineWidth(1);
        }
        boolean inMonth = shown.getMonth() == day.getMonth();
        gc.setForeground(color(chosen ? Token.ON_ACCENT : inMonth ? Token.INK : Token.INK_2));
        text(gc, Integer.toString(shown.getDayOfMonth()), column, row);
    }

    private void text(GC gc, String text, int column, int row) {
        Point extent = gc.textExtent(text, SWT.DRAW_TRANSPARENT);
        gc.drawText(text, column * scaled(CELL_WIDTH) + (scaled(CELL_WIDTH) - extent.x) / 2,
                row * scaled(CELL_HEIGHT) + (scaled(CELL_HEIGHT) - extent.y) / 2, SWT.DRAW_TRANSPARENT);
    }
}
