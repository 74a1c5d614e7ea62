// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.LegView;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.TimerLabel;

/** The face of a popover: everything drawn in one go, with buttons on top. */
final class CardCanvas extends Drawn {
    private static final int EDGE = 4;
    /** Of the time left, how thick. */
    private static final int RING = 3;
    private static final int URGENT_SECONDS = 5;
    private static final int FULL = 360;

    /** What the card asks of its host. */
    interface Asked {
        void asked(PopoverView view, ControlView control);

        /** It wants more or less room. */
        void resized();
    }

    private final Asked asked;
    private final List<PopoverButton> buttons = new ArrayList<>();
    private PopoverView view;
    private CardContent content;
    private CardLayout layout;
    private int width;
    private boolean target;
    private Optional<String> again = Optional.empty();
    private String time = "";
    private int degrees;

    CardCanvas(Composite parent, Desk desk, Asked asked) {
        super(parent, desk, SWT.NO_FOCUS);
        this.asked = asked;
        addListener(SWT.MouseMove, this::hover);
    }

    /** Show a popover, at a width; its height is {@link #height()} then. */
    void show(PopoverView next, int nextWidth) {
        view = next;
        width = nextWidth;
        again = again.filter(next.key()::equals);
        WidgetId.set(this, "popover." + next.key());
        showButtons();
        arrange();
        beat();
        redraw();
    }

    private void arrange() {
        content = CardContent.of(view, contact(), waited(), desk().words());
        GC gc = new GC(this);
        try {
            layout = new CardLayout(gc, desk().look(), desk().words().locale(), width, content,
                    view.until().isPresent(), buttons.stream().map(b -> b.computeSize(SWT.DEFAULT, SWT.DEFAULT)).toList());
        } finally {
            gc.dispose();
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setBounds(layout.buttons().get(i));
        }
    }

    private Optional<ContactView> contact() {
        return desk().view().stream().flatMap(v -> v.contacts().stream())
                .filter(c -> view.contact().filter(c.id()::equals).isPresent()).findFirst();
    }

    /** Since the customer asked to be called back (CB-09). */
    private Optional<Duration> waited() {
        return view.kind() == PopoverView.Kind.CALLBACK ? Optional.of(desk().clock().since(view.since())) : Optional.empty();
    }

    PopoverView view() {
        return view;
    }

    int height() {
        return layout.height();
    }

    /** Whether the keyboard's commands mean this one, among several. */
    void target(boolean now) {
        if (target != now) {
            target = now;
            redraw();
        }
    }

    /** The button of a control, if it is shown. */
    Optional<PopoverButton> button(Control control) {
        return buttons.stream().filter(b -> WidgetId.of(b).filter(("control." + control)::equals).isPresent())
                .findFirst();
    }

    /** Time left in figures; "" for an offer that does not end by itself. */
    String time() {
        return time;
    }

    /** Time left, drawn again only where its figures or its ring changed. */
    void beat() {
        if (view == null) {
            return;
        }
        Optional<Instant> until = view.until();
        String nextTime = until.map(u -> TimerLabel.format(desk().clock().until(u).plusMillis(999))).orElse("");
        int nextDegrees = until.map(this::degreesLeft).orElse(0);
        if (!nextTime.equals(time) || nextDegrees != degrees) {
            time = nextTime;
            degrees = nextDegrees;
            int x = layout.timeRight() - layout.timeWidth();
            redraw(x, 0, width - x, layout.headerCentre() * 2, false);
        }
        if (waited().isPresent() && !CardContent.of(view, contact(), waited(), desk().words()).equals(content)) {
            arrange();
            redraw();
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(width, layout == null ? 0 : layout.height());
    }

    @Override
    public String accessibleName() {
        return content == null ? "" : content.spoken();
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_ALERT;
    }

    @Override
    protected void paint(GC gc, Point size) {
        if (layout == null) {
            return;
        }
        for (CardLayout.Piece piece : layout.pieces()) {
            gc.setFont(font(piece.role()));
            gc.setForeground(color(piece.token()));
            gc.drawText(piece.text(), piece.x(), piece.y(), SWT.DRAW_TRANSPARENT);
        }
        gc.drawImage(desk().look().icon(content.icon(), content.tone(), layout.sign()), CardLayout.PAD,
                layout.headerCentre() - layout.sign() / 2);
        if (view.until().isPresent()) {
            paintTime(gc);
        }
        if (target) {
            gc.setBackground(color(Token.ACCENT));
            gc.fillRectangle(0, 0, EDGE, size.y);
        }
        PopoverPiece.outline(gc, size, color(Token.LINE));
    }

    private void paintTime(GC gc) {
        boolean urgent = view.until().filter(u -> desk().clock().until(u).toSeconds() < URGENT_SECONDS).isPresent();
        Token tone = urgent ? Token.DANGER : Token.ACCENT;
        gc.setFont(font(TextRole.LABEL));
        gc.setForeground(color(urgent ? Token.DANGER : Token.INK));
        Point extent = gc.textExtent(time, SWT.DRAW_TRANSPARENT);
        gc.drawText(time, layout.timeRight() - extent.x, layout.headerCentre() - extent.y / 2, SWT.DRAW_TRANSPARENT);
        int thick = scaled(RING);
        int x = width - CardLayout.PAD - layout.sign() + thick / 2;
        int y = layout.headerCentre() - layout.sign() / 2 + thick / 2;
        int size = layout.sign() - thick;
        gc.setLineWidth(thick);
        gc.setForeground(color(Token.LINE));
        gc.drawOval(x, y, size, size);
        gc.setForeground(color(tone));
        gc.drawArc(x, y, size, size, 90, degrees);
        gc.setLineWidth(1);
    }

    private int degreesLeft(Instant end) {
        long whole = Math.max(1, Duration.between(offered(), end).toMillis());
        return (int) Math.min(FULL, FULL * desk().clock().until(end).toMillis() / whole);
    }

    /** When the time that is left began; a callback waited long before it was offered. */
    private Instant offered() {
        return view.kind() == PopoverView.Kind.CALLBACK
                ? contact().flatMap(c -> c.legs().stream().findFirst()).map(LegView::since).orElse(view.since()) : view.since();
    }

    private void showButtons() {
        List<ControlView> controls = Buttons.of(view);
        while (buttons.size() > controls.size()) {
            buttons.removeLast().dispose();
        }
        while (buttons.size() < controls.size()) {
            int index = buttons.size();
            buttons.add(new PopoverButton(this, desk(), () -> pressed(index)));
        }
        for (int i = 0; i < controls.size(); i++) {
            ControlView control = controls.get(i);
            WidgetId.set(buttons.get(i), "control." + control.control());
            Optional<String> why = control.isEnabled() ? Optional.empty()
                    : Optional.of(control.reason().map(r -> desk().words().text("reason." + r)).orElse(""));
            boolean asksAgain = control.control() == Control.REMOVE && again.isPresent();
            buttons.get(i).show(desk().words().text(asksAgain ? "ui.campaign.removeForGood" : Buttons.words(view, control.control())),
                    Buttons.action(control.control()).flatMap(desk().actions()::keys)
                            .map(keys -> desk().words().text("ui.popover.keys", keys)).orElse(""), why,
                    Buttons.isPrimary(control.control()));
        }
    }

    private void pressed(int index) {
        ControlView control = Buttons.of(view).get(index);
        if (control.control() == Control.REMOVE && again.isEmpty()) {
            again = Optional.of(view.key());
            asked.resized();
            return;
        }
        asked.asked(view, control);
    }

    private void hover(Event event) {
        String tip = layout.cuts().stream().filter(c -> c.bounds().contains(event.x, event.y)).findFirst()
                .map(CardLayout.Cut::whole).orElse(null);
        if (!Objects.equals(tip, getToolTipText())) {
            setToolTipText(tip);
        }
    }
}
