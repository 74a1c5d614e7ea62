// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.patchbay.model.Label;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.AgentView;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.AccessiblePress;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.Shape;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

/** The agent's own state: shape, colour, word, time; opens the menu to change it (STATE-12). */
final class AgentStateControl extends Drawn {
    private static final int SIGN = 12;
    private static final int GAP = 8;
    private static final int PADDING = 10;
    private static final int ICON = 16;
    private static final int CORNER = 16;
    private static final int HEIGHT = 32;

    private Optional<AgentView> agent = Optional.empty();
    private String words = "";
    private String next = "";
    private String time = "0:00";
    private boolean hovered;

    AgentStateControl(Composite parent, Desk desk) {
        super(parent, desk, SWT.NONE);
        WidgetId.set(this, "agent-state");
        addListener(SWT.MouseDown, _ -> openMenu());
        addListener(SWT.MouseEnter, _ -> hover(true));
        addListener(SWT.MouseExit, _ -> hover(false));
        addListener(SWT.KeyDown, this::keyDown);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        AccessiblePress.on(this, () -> desk.words().text("ui.agent.change"), this::openMenu);
        desk.follow(this, this::show);
        desk.words().bind(this, () -> desk.view().ifPresent(this::show));
        desk.ticker().follow(this, this::tick);
        desk.actions().offer(this, new Action("agent-state", () -> agent.isPresent(), this::openMenu));
        desk.actions().offer(this, new Action("go-available", () -> can(AgentView::goAvailable), this::goAvailable));
    }

    private boolean can(Function<AgentView, ControlView> control) {
        return agent.map(control).map(ControlView::isEnabled).orElse(false);
    }

    private void show(DeskView view) {
        AgentView now = view.agent();
        agent = Optional.of(now);
        String state = desk().words().text("agent.state." + now.state().name());
        String shown = now.idleReason().map(reason -> desk().words().text("ui.agent.idleWith", text(reason))).orElse(state);
        String then = now.next().map(reason -> desk().words().text("ui.agent.idleNext", text(reason))).orElse("");
        tick();
        if (!shown.equals(words) || !then.equals(next)) {
            words = shown;
            next = then;
            requestLayout();
        }
        redraw();
    }

    private void tick() {
        String now = agent.map(a -> TimerLabel.format(desk().clock().since(a.since()))).orElse("0:00");
        if (!now.equals(time)) {
            boolean longer = now.length() != time.length();
            time = now;
            if (longer) {
                requestLayout();
            }
            redraw();
        }
    }

    /** The menu: Available, and Idle with each reason; what is not possible now says why. */
    Menu menu() {
        Menu menu = new Menu(this);
        agent.ifPresent(now -> {
            item(menu, "state.available", desk().words().text("control.GO_AVAILABLE"), now.goAvailable(), this::goAvailable);
            new MenuItem(menu, SWT.SEPARATOR);
            now.idleReasons().forEach(reason -> item(menu, "state.idle." + reason.id(),
                    desk().words().text("ui.agent.idleWith", text(reason.label())), now.goIdle(),
                    () -> desk().submit(new AgentCommand.GoIdle(now.id(), reason.id()))));
        });
        return menu;
    }

    private void item(Menu menu, String id, String text, ControlView control, Runnable run) {
        if (!control.isVisible()) {
            return;
        }
        MenuItem item = WidgetId.set(new MenuItem(menu, SWT.PUSH), id);
        String why = control.isEnabled() ? "" : control.reason().map(r -> " – " + desk().words().text("reason." + r.name()))
                .orElse("");
        item.setText(text + why);
        item.setEnabled(control.isEnabled());
        item.addListener(SWT.Selection, _ -> run.run());
    }

    private void goAvailable() {
        agent.ifPresent(now -> desk().submit(new AgentCommand.GoAvailable(now.id())));
    }

    private void openMenu() {
        forceFocus();
        Menu menu = menu();
        menu.setLocation(toDisplay(0, getSize().y + 2));
        menu.addListener(SWT.Hide, _ -> desk().display().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void keyDown(Event event) {
        if (event.stateMask == 0 && (event.keyCode == SWT.SPACE || event.keyCode == SWT.CR || event.keyCode == SWT.ARROW_DOWN)) {
            openMenu();
        }
    }

    private void hover(boolean now) {
        hovered = now;
        redraw();
    }

    private String text(Label label) {
        return desk().words().text(label);
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = PADDING + scaled(SIGN) + GAP + extent(TextRole.BODY_STRONG, words).x + GAP + timeWidth() + GAP + scaled(ICON) + PADDING
                + (next.isEmpty() ? 0 : GAP + extent(TextRole.LABEL, next).x);
        return new Point(width + 1, Math.max(HEIGHT, extent(TextRole.BODY_STRONG, words).y + 12));
    }

    private int timeWidth() {
        return extent(TextRole.BODY, time.replaceAll("\\d", "0")).x;
    }

    @Override
    public String accessibleName() {
        return desk().words().text("ui.access.stateSince", words, time);
    }

    @Override
    public boolean isCutOff() {
        // Shortens itself where the window is narrow; shape, colour and the menu still say it all.
        return false;
    }

    @Override
    protected String accessibleDescription() {
        // No tooltip: it would lie over the menu that a click opens.
        return next.isEmpty() ? desk().words().text("ui.agent.change") : next;
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_PUSHBUTTON;
    }

    @Override
    protected int accessibleState() {
        return ACC.STATE_FOCUSABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
    }

    @Override
    protected void paint(GC gc, Point size) {
        if (agent.isEmpty()) {
            return;
        }
        gc.setBackground(color(hovered ? Token.HOVER : Token.SURFACE));
        gc.fillRoundRectangle(0, 0, size.x - 1, size.y - 1, CORNER, CORNER);
        gc.setForeground(color(isFocusControl() ? Token.ACCENT : Token.LINE));
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(isFocusControl() ? 1 : 0, isFocusControl() ? 1 : 0, size.x - (isFocusControl() ? 2 : 1),
                size.y - (isFocusControl() ? 2 : 1), CORNER, CORNER);
        int x = PADDING;
        int sign = scaled(SIGN);
        Shape.of(agent.get().state()).draw(gc, color(Token.of(agent.get().state())), x, (size.y - sign) / 2, sign);
        x += sign + GAP;
        int side = scaled(ICON);
        int room = size.x - x - PADDING - side - 2 * GAP - timeWidth();
        gc.setFont(font(TextRole.BODY_STRONG));
        x = draw(gc, size, TextRole.BODY_STRONG, Token.of(agent.get().state()), TextLine.fit(gc, words, room), x);
        x = draw(gc, size, TextRole.BODY, Token.INK_2, time, x);
        if (!next.isEmpty() && extent(TextRole.LABEL, next).x <= size.x - x - GAP - side - PADDING) {
            x = draw(gc, size, TextRole.LABEL, Token.INK_2, next, x);
        }
        gc.drawImage(desk().look().icon("chevron-down", Token.INK_2, side), size.x - PADDING - side, (size.y - side) / 2);
    }

    private int draw(GC gc, Point size, TextRole role, Token ink, String text, int x) {
        gc.setFont(font(role));
        gc.setForeground(color(ink));
        Point extent = gc.textExtent(text);
        gc.drawText(text, x, (size.y - extent.y) / 2, SWT.DRAW_TRANSPARENT);
        return x + extent.x + GAP;
    }
}
