// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.GregorianCalendar;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextField;
import org.patchbay.ui.kit.widget.TextLine;

/** A day and a time, chosen in a small window below the field (CAD-14). Escape closes it, and nothing has changed. */
final class MomentPicker {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm");
    private static final int MARGIN = 12;
    private static final int GAP = 4;

    private final Desk desk;
    private final Control below;
    private final Supplier<String> title;
    private final Optional<LocalDateTime> present;
    private final Consumer<String> take;
    private Shell shell;
    private MonthGrid grid;
    private TextLine month;
    private TextField time;
    private PressButton set;

    /** @param take gets the moment as the field writes it */
    MomentPicker(Desk desk, Control below, Supplier<String> title, Supplier<String> text, Consumer<String> take) {
        this.desk = desk;
        this.below = below;
        this.title = title;
        this.present = Written.local(text.get(), desk.words().locale());
        this.take = take;
    }

    void open() {
        shell = WidgetId.set(new Shell(below.getShell(), SWT.DIALOG_TRIM), "moment");
        shell.setText(title.get());
        GridLayout layout = grid(1);
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        layout.verticalSpacing = 8;
        shell.setLayout(layout);
        desk.look().style(shell, Token.RAISED, Token.INK);
        LocalDateTime now = LocalDateTime.ofInstant(desk.clock().now(), ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES);
        months();
        grid = WidgetId.set(new MonthGrid(shell, desk, now.toLocalDate(), this::showMonth, this::take), "moment.days");
        times();
        buttons(now);
        desk.words().bind(shell, this::showMonth);
        put(present.orElse(now));
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                close();
            }
        });
        // Its field may go away while it is open.
        Listener gone = _ -> close();
        below.addListener(SWT.Dispose, gone);
        shell.addListener(SWT.Dispose, _ -> below.removeListener(SWT.Dispose, gone));
        shell.pack();
        place();
        shell.open();
        grid.setFocus();
    }

    private void months() {
        Composite row = row(grid(3));
        arrow(row, "chevron-left", "ui.cad.monthBefore", -1);
        month = new TextLine(row, desk, TextRole.BODY_STRONG, Token.INK).align(SWT.CENTER);
        month.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        arrow(row, "chevron-right", "ui.cad.monthAfter", 1);
    }

    private void arrow(Composite row, String icon, String words, int by) {
        WidgetId.set(new PressButton(row, desk, PressButton.Kind.QUIET), by < 0 ? "moment.before" : "moment.after")
                .iconOnly(icon, words).onPress(() -> grid.show(grid.day().plusMonths(by)));
    }

    private void times() {
        Composite row = row(grid(2));
        new TextLine(row, desk, TextRole.BODY, Token.INK_2).words("ui.cad.time");
        time = new TextField(row, desk, TextRole.BODY, Token.RAISED, "moment.time").plain()
                .name(() -> desk.words().text("ui.cad.time"), () -> TIME.format(LocalTime.NOON));
        time.showHint(TIME.format(LocalTime.of(8, 0)));
        time.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        time.onChange(_ -> check());
        time.onEnter(this::take);
    }

    private void buttons(LocalDateTime now) {
        Composite row = row(new ButtonRow(true));
        WidgetId.set(new PressButton(row, desk, PressButton.Kind.QUIET), "moment.now").words("ui.cad.now")
                .onPress(() -> put(now));
        set = WidgetId.set(new PressButton(row, desk, PressButton.Kind.PRIMARY), "moment.set");
        set.words("ui.cad.take").onPress(this::take);
    }

    private Composite row(Layout layout) {
        Composite row = new Composite(shell, SWT.NONE);
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        desk.look().style(row, Token.RAISED, Token.INK);
        return row;
    }

    private static GridLayout grid(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        return layout;
    }

    private void put(LocalDateTime moment) {
        grid.show(moment.toLocalDate());
        time.setText(TIME.format(moment));
        showMonth();
    }

    /** As the language writes a month without a day. */
    private void showMonth() {
        LocalDate day = grid.day();
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMM", desk.words().locale());
        month.showWords(format.format(new GregorianCalendar(day.getYear(), day.getMonthValue() - 1, 1).getTime()));
    }

    private Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.parse(time.text().strip(), TYPED));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private void check() {
        time.alarm(time().isEmpty());
        if (time().isPresent()) {
            set.enable();
        } else {
            set.disable(desk.words().text("ui.cad.example", TIME.format(LocalTime.of(8, 0))));
        }
    }

    private void take() {
        time().ifPresent(at -> {
            String text = Written.moment(grid.day().atTime(at), desk.words().locale());
            close();
            take.accept(text);
        });
    }

    private void close() {
        if (!shell.isDisposed()) {
            shell.close();
        }
    }

    /** Below its field, as far as the screen reaches. */
    private void place() {
        Point size = shell.getSize();
        Point wanted = below.toDisplay(0, below.getSize().y + GAP);
        Rectangle screen = below.getMonitor().getClientArea();
        shell.setLocation(Math.clamp(wanted.x, screen.x, Math.max(screen.x, screen.x + screen.width - size.x)),
                Math.clamp(wanted.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y)));
    }
}
