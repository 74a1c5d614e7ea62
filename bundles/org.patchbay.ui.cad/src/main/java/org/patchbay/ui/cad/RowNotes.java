// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.VariableView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.IconView;
import org.patchbay.ui.kit.widget.Paragraph;

/** What stands below a field: what is wrong, that it was cut, how long it is shown, and both values of a conflict. */
final class RowNotes extends Composite {
    private static final int ICON = 16;

    /** @param by who saved the other value; "" where that is not known */
    record Both(String by, String saved, String own) {
    }

    private final Desk desk;
    private final IconView sign;
    private final Paragraph alarm;
    private final Paragraph quiet;
    private final Conflict conflict;
    private Optional<VariableView> view = Optional.empty();
    private boolean cut;

    RowNotes(Composite parent, Desk desk, String variable, Runnable takeTheirs, Runnable takeMine) {
        super(parent, SWT.NONE);
        this.desk = desk;
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        sign = new IconView(this, desk, ICON);
        sign.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, false, false));
        alarm = WidgetId.set(new Paragraph(this, desk, Token.SURFACE, Token.DANGER), "variable." + variable + ".wrong");
        alarm.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        quiet = WidgetId.set(new Paragraph(this, desk, Token.SURFACE), "variable." + variable + ".note");
        quiet.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        conflict = new Conflict(this, desk, variable, takeTheirs, takeMine);
        conflict.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        desk.ticker().follow(this, this::beat);
    }

    void show(VariableView now, Optional<Both> both, Optional<String> wrong) {
        view = Optional.of(now);
        wrong.ifPresent(key -> {
            alarm.show(desk.words().text(key));
            sign.show("error", Token.DANGER, "");
        });
        both.ifPresent(b -> conflict.show(b.by(), value(b.saved()), value(b.own())));
        setShown(alarm, wrong.isPresent());
        setShown(sign, wrong.isPresent());
        setShown(conflict, both.isPresent());
        beat();
        boolean any = wrong.isPresent() || both.isPresent() || quiet.getVisible();
        setShown(this, any);
        layout();
    }

    private static String value(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /** Something was too long. */
    void wasCut() {
        cut = true;
        refresh();
    }

    void typed() {
        cut = false;
    }

    private void refresh() {
        beat();
        setShown(this, quiet.getVisible() || alarm.getVisible() || conflict.getVisible());
        requestLayout();
    }

    /** A secure value that is shown counts down. */
    private void beat() {
        Optional<String> words = view.flatMap(VariableView::shownUntil).map(until -> desk.words().text("ui.cad.hiddenIn",
                desk.clock().until(until).plusMillis(999).toSeconds()));
        if (cut) {
            words = Optional.of(desk.words().text("ui.cad.cut", Variable.MAX_CODE_POINTS));
        }
        words.filter(w -> !w.equals(quiet.text())).ifPresent(quiet::show);
        setShown(quiet, words.isPresent());
    }

    private static void setShown(Control control, boolean now) {
        GridData data = (GridData) control.getLayoutData();
        if (data != null && (data.exclude == now || control.getVisible() != now)) {
            data.exclude = !now;
            control.setVisible(now);
        }
    }
}
