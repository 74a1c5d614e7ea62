// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.api.ContactTimeline;
import org.patchbay.api.ContactTimeline.Party;
import org.patchbay.api.ContactTimeline.Span;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

/** A line for each party, with what it did as bars; the pointer or the arrow keys tell of each in words. */
final class Chart extends Drawn {
    private static final int NAMES = 130;
    private static final int GAP = 8;
    private static final int LANE = 24;
    private static final int AXIS = 20;
    private static final int MARKS_APART = 70;
    static final int NARROW = 400;

    private record Placed(Span span, Rectangle area) {
    }

    private final SpanText texts;
    private final Consumer<String> caption;
    private Optional<ContactTimeline> timeline = Optional.empty();
    private ContactView contact;
    private Optional<Span> chosen = Optional.empty();
    private Optional<Span> pointed = Optional.empty();
    private long second;
    private String told = "";

    /** @param caption gets the words of the bar that is pointed at */
    Chart(Composite parent, Desk desk, Consumer<String> caption) {
        super(parent, desk, SWT.NONE);
        this.texts = new SpanText(desk);
        this.caption = caption;
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        addListener(SWT.MouseMove, event -> point(at(event.x, event.y)));
        addListener(SWT.MouseExit, _ -> point(Optional.empty()));
        addListener(SWT.MouseDown, event -> {
            forceFocus();
            choose(at(event.x, event.y));
        });
        addListener(SWT.FocusIn, _ -> tell());
        addListener(SWT.FocusOut, _ -> tell());
        desk.ticker().follow(this, this::beat);
        desk.words().bind(this, this::tell);
    }

    void show(ContactTimeline next, ContactView of) {
        boolean higher = timeline.map(t -> t.parties().size()).orElse(0) != next.parties().size();
        timeline = Optional.of(next);
        contact = of;
        // A bar that goes on is the same one when it is over.
        chosen = chosen.flatMap(this::again);
        pointed = pointed.flatMap(this::again);
        if (higher) {
            requestLayout();
        }
        tell();
    }

    private Optional<Span> again(Span before) {
        return spans().stream().filter(s -> s.party().equals(before.party()) && s.from().equals(before.from())).findFirst();
    }

    /** What goes on grows, once a second. */
    private void beat() {
        long now = desk().clock().now().getEpochSecond();
        if (now != second && timeline.filter(t -> t.over().isEmpty()).isPresent()) {
            second = now;
            tell();
        }
    }

    // Which bar

    /** Party by party, in the order of time. */
    private List<Span> spans() {
        List<Span> all = new ArrayList<>();
        timeline.ifPresent(t -> t.parties().forEach(p -> t.spans().stream().filter(s -> s.party().equals(p.key()))
                .sorted(Comparator.comparing(Span::from)).forEach(all::add)));
        return all;
    }

    private void key(Event event) {
        List<Span> all = spans();
        int now = chosen.map(all::indexOf).orElse(-1);
        int last = all.size() - 1;
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> choose(all, Math.min(last, now + 1));
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> choose(all, Math.max(0, now - 1));
            case SWT.HOME -> choose(all, 0);
            case SWT.END -> choose(all, last);
            default -> { }
        }
    }

    private void choose(List<Span> all, int index) {
        if (index >= 0 && index < all.size()) {
            choose(Optional.of(all.get(index)));
        }
    }

    private void choose(Optional<Span> span) {
        chosen = span;
        tell();
        getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
    }

    private Optional<Span> at(int x, int y) {
        return placed().stream().filter(p -> p.area().contains(x, y)).map(Placed::span).findFirst();
    }

    private void point(Optional<Span> span) {
        if (!pointed.equals(span)) {
            pointed = span;
            tell();
        }
    }

    private Optional<Span> current() {
        return pointed.or(() -> chosen.filter(_ -> isFocusControl()));
    }

    private void tell() {
        String words = current().flatMap(s -> timeline.map(t -> texts.all(t, s, contact))).orElse("");
        if (!told.equals(words)) {
            told = words;
            caption.accept(words);
        }
        redraw();
    }

    @Override
    public String accessibleName() {
        return told.isEmpty() ? desk().words().text("ui.timeline.summary", spans().size()) : told;
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_GRAPHIC;
    }

    @Override
    protected int accessibleState() {
        return ACC.STATE_FOCUSABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
    }

    // Drawing

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int lanes = timeline.map(t -> t.parties().size()).orElse(0);
        int width = wHint == SWT.DEFAULT ? scaled(NARROW) : wHint;
        return new Point(width, lanes * laneHeight(width) + scaled(AXIS));
    }

    @Override
    public boolean isCutOff() {
        return getSize().y < computeSize(getSize().x, SWT.DEFAULT).y;
    }

    /** Where it is narrow, names stand above their bars. */
    private boolean isNarrow(int width) {
        return width < scaled(NARROW);
    }

    private int laneHeight(int width) {
        return scaled(LANE) + (isNarrow(width) ? nameHeight() : 0);
    }

    private int nameHeight() {
        return extent(TextRole.LABEL, "X").y;
    }

    private Scale scale(ContactTimeline t) {
        int width = getSize().x;
        int left = isNarrow(width) ? 0 : scaled(NAMES) + GAP;
        return Scale.of(t.began(), t.over().orElseGet(() -> desk().clock().now()), left, width - left - 1);
    }

    private List<Placed> placed() {
        List<Placed> all = new ArrayList<>();
        timeline.ifPresent(t -> {
            Scale scale = scale(t);
            List<String> parties = t.parties().stream().map(Party::key).toList();
            for (Span span : spans()) {
                all.add(new Placed(span, area(scale, span, parties.indexOf(span.party()))));
            }
        });
        return all;
    }

    private Rectangle area(Scale scale, Span span, int lane) {
        int lanes = laneHeight(getSize().x);
        int top = lane * lanes + (isNarrow(getSize().x) ? nameHeight() : 0);
        int height = scaled(LANE) - (BarStyle.of(span.kind()).filling().isThin() ? scaled(LANE) * 5 / 8 : scaled(LANE) / 4);
        int x = scale.x(span.from());
        int end = scale.x(span.until().orElse(scale.to().isBefore(desk().clock().now()) ? scale.to() : desk().clock().now()));
        return new Rectangle(x, top + (scaled(LANE) - height) / 2, Math.max(2, end - x - 1), height);
    }

    @Override
    protected void paint(GC gc, Point size) {
        timeline.ifPresent(t -> {
            Scale scale = scale(t);
            marks(gc, t, scale);
            names(gc, t);
            BarPainter painter = new BarPainter(gc, desk());
            for (Placed bar : placed()) {
                boolean lit = current().filter(bar.span()::equals).isPresent();
                painter.paint(bar.area(), BarStyle.of(bar.span().kind()), texts.kind(bar.span()), lit);
            }
            if (isFocusControl() && chosen.isEmpty()) {
                gc.setForeground(color(Token.ACCENT));
                gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, GAP, GAP);
            }
        });
    }

    private void names(GC gc, ContactTimeline t) {
        gc.setFont(font(TextRole.LABEL));
        gc.setForeground(color(Token.INK_2));
        boolean narrow = isNarrow(getSize().x);
        int y = 0;
        for (Party party : t.parties()) {
            String name = TextLine.fit(gc, texts.party(party, contact), narrow ? getSize().x : scaled(NAMES));
            int inside = narrow ? 0 : (scaled(LANE) - nameHeight()) / 2;
            gc.drawText(name, 0, y + inside, SWT.DRAW_TRANSPARENT);
            y += laneHeight(getSize().x);
        }
    }

    private void marks(GC gc, ContactTimeline t, Scale scale) {
        gc.setFont(font(TextRole.LABEL));
        Duration step = scale.step(scaled(MARKS_APART));
        int bottom = t.parties().size() * laneHeight(getSize().x);
        for (Instant mark = t.began(); !mark.isAfter(scale.to()); mark = mark.plus(step)) {
            int x = scale.x(mark);
            gc.setForeground(color(Token.LINE));
            gc.drawLine(x, 0, x, bottom + 2);
            String words = TimerLabel.format(Duration.between(t.began(), mark));
            int width = extent(TextRole.LABEL, words).x;
            gc.setForeground(color(Token.INK_2));
            if (x + width <= getSize().x) {
                gc.drawText(words, x, bottom + 2, SWT.DRAW_TRANSPARENT);
            }
        }
    }
}
