// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.HealthView.NoiseRemoval;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.Health;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.TextLine;

/** Bottom of the desk: is everything there, is the phone on hook, is noise removed, who waits. */
final class StatusLine extends Composite {
    private static final int ASK_MILLIS = 5000;
    private static final int NARROW = 620;
    private static final int TWO_LINES = 360;

    private final Desk desk;
    private final StatusSign centre;
    private final StatusSign phones;
    private final StatusSign journal;
    private final TextLine offHook;
    private final TextLine noise;
    private final TextLine waiting;
    private int waitingCount = -1;

    StatusLine(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "status");
        GridLayout layout = new GridLayout(6, false);
        layout.marginWidth = 12;
        layout.marginHeight = 4;
        layout.horizontalSpacing = 16;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.SURFACE)));
        centre = sign("centre");
        phones = sign("switch");
        journal = sign("journal");
        offHook = WidgetId.set(new TextLine(this, desk, TextRole.LABEL, Token.DANGER), "status.off-hook");
        offHook.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        noise = WidgetId.set(new TextLine(this, desk, TextRole.LABEL, Token.INK_2), "status.noise");
        waiting = WidgetId.set(new TextLine(this, desk, TextRole.LABEL, Token.INK_2), "status.waiting");
        desk.followHealth(this, this::show);
        desk.follow(this, this::show);
        desk.words().bind(this, this::words);
        addListener(SWT.Resize, _ -> adapt());
        desk.look().bind(this, this::adapt);
        addListener(SWT.Paint, event -> {
            event.gc.setForeground(desk.look().color(Token.LINE));
            event.gc.drawLine(0, 0, getSize().x, 0);
        });
        ask();
    }

    private StatusSign sign(String line) {
        StatusSign sign = WidgetId.set(new StatusSign(this, desk, line), "status." + line);
        sign.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        return sign;
    }

    private void show(Health health) {
        centre.show(health.centre());
        journal.show(health.journal());
    }

    private void show(DeskView view) {
        phones.show(view.health().switchUp());
        show(view.health().phoneOffHook());
        NoiseRemoval removal = view.health().noiseRemoval();
        noise.showWords(desk.words().text("noise.removal." + removal.name()));
        noise.hint(desk.words().text(removal == NoiseRemoval.NOT_POSSIBLE ? "ui.noise.notPossible" : "ui.noise.help"));
    }

    private void show(boolean phoneOffHook) {
        offHook.showWords(desk.words().text("ui.status.offHook"));
        offHook.hint(desk.words().text("ui.status.offHookHelp"));
        GridData data = (GridData) offHook.getLayoutData();
        if (data.exclude == phoneOffHook || offHook.isVisible() != phoneOffHook) {
            data.exclude = !phoneOffHook;
            offHook.setVisible(phoneOffHook);
            layout(true);
        }
    }

    private void words() {
        desk.view().ifPresent(this::show);
        if (waitingCount >= 0) {
            waiting.showWords(desk.words().text("ui.status.waiting", waitingCount));
        }
        layout(true, true);
    }

    private void adapt() {
        boolean narrow = getSize().x < desk.look().scaled(NARROW);
        centre.narrow(narrow);
        phones.narrow(narrow);
        journal.narrow(narrow);
        boolean two = getSize().x < desk.look().scaled(TWO_LINES);
        noise.moveBelow(two ? waiting : journal);
        noise.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, two ? 4 : 1, 1));
        waiting.setLayoutData(new GridData(SWT.END, SWT.CENTER, two, false));
        ((GridLayout) getLayout()).numColumns = two ? 4 : 5;
        layout(true, true);
    }

    /** How many wait has no view; it is asked for now and then. */
    private void ask() {
        if (isDisposed()) {
            return;
        }
        desk.session().ifPresent(session -> desk.onUi(session.waiting(), (count, failure) -> {
            if (failure == null && !isDisposed() && count != waitingCount) {
                waitingCount = count;
                words();
            }
        }));
        desk.display().timerExec(ASK_MILLIS, this::ask);
    }
}
