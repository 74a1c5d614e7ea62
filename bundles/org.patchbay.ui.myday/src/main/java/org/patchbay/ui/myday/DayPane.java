// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.myday;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.DeskSession;
import org.patchbay.api.MyDay;
import org.patchbay.api.Subscription;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.ScrollList;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

/** Figures, and two small plots: what the agent did when, and how many contacts an hour brought. */
final class DayPane extends Composite {
    private static final int INDENT = 16;

    private final Desk desk;
    private final ScrollList scroll;
    private final Card figures;
    private final List<Figure> lines = new ArrayList<>();
    private final Paragraph empty;
    private final StatePlot states;
    private final HourPlot hours;
    private final List<Card> cards;
    private Optional<MyDay> day = Optional.empty();
    private Optional<Subscription> subscription = Optional.empty();

    /** A label and a value. */
    private record Figure(Paragraph label, TextLine value) {
        void show(String words, String shown, int indent) {
            label.show(words);
            ((GridData) label.getLayoutData()).horizontalIndent = indent;
            value.showWords(shown);
        }
    }

    DayPane(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "myday");
        setLayout(new FillLayout());
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        scroll = new ScrollList(this, desk, Token.CANVAS);
        empty = new Paragraph(scroll.content(), desk, Token.CANVAS);
        empty.words("ui.myday.empty");
        empty.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        figures = card();
        figures.grid().numColumns = 2;
        states = new StatePlot(card(), desk);
        states.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        hours = new HourPlot(card(), desk);
        hours.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        cards = List.of(figures, (Card) states.getParent(), (Card) hours.getParent());
        desk.words().bind(this, this::refresh);
        desk.look().bind(this, scroll::refresh);
        desk.followSession(this, this::follow);
        addListener(SWT.Dispose, _ -> subscription.ifPresent(Subscription::close));
    }

    private Card card() {
        Card card = new Card(scroll.content(), desk, Token.SURFACE);
        card.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return card;
    }

    private void follow(Optional<DeskSession> session) {
        subscription.ifPresent(Subscription::close);
        day = Optional.empty();
        subscription = session.map(s -> s.myDay(now -> desk.post(() -> show(now))));
        refresh();
    }

    private void show(MyDay now) {
        if (!isDisposed()) {
            day = Optional.of(now);
            refresh();
        }
    }

    private void refresh() {
        boolean any = day.filter(d -> !d.quarters().isEmpty()).isPresent();
        boolean moved = empty.getVisible() == any;
        set(empty, !any);
        cards.forEach(card -> set(card, any));
        if (any) {
            moved |= fill(day.get());
        }
        if (moved) {
            scroll.refresh();
        }
    }

    private static void set(Composite part, boolean shown) {
        part.setVisible(shown);
        ((GridData) part.getLayoutData()).exclude = !shown;
    }

    /** @return whether lines came or went */
    private boolean fill(MyDay now) {
        List<String[]> wanted = new ArrayList<>();
        int channels = now.handled().size() > 1 ? now.handled().size() : 0;
        wanted.add(new String[] { words("ui.myday.contacts"), Integer.toString(now.contacts()) });
        if (channels > 0) {
            now.handled().forEach((channel, count) -> wanted.add(new String[] { channel(channel), count.toString() }));
        }
        wanted.add(new String[] { words("ui.myday.average"), now.averageHandling().map(TimerLabel::format).orElse("–") });
        wanted.add(new String[] { words("ui.myday.talking"), time(now.talking()) });
        wanted.add(new String[] { words("ui.myday.onHold"), time(now.onHold()) });
        wanted.add(new String[] { words("ui.myday.wrapUp"), time(now.wrappingUp()) });
        boolean moved = wanted.size() != lines.size();
        while (lines.size() < wanted.size()) {
            lines.add(line());
        }
        while (lines.size() > wanted.size()) {
            Figure last = lines.removeLast();
            last.label().dispose();
            last.value().dispose();
        }
        for (int n = 0; n < wanted.size(); n++) {
            lines.get(n).show(wanted.get(n)[0], wanted.get(n)[1], n > 0 && n <= channels ? INDENT : 0);
        }
        figures.layout();
        moved |= states.show(now);
        hours.show(now);
        return moved;
    }

    private Figure line() {
        Paragraph label = new Paragraph(figures, desk, Token.SURFACE);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        TextLine value = new TextLine(figures, desk, TextRole.BODY_STRONG, Token.INK);
        value.align(SWT.RIGHT).setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        return new Figure(label, value);
    }

    private String channel(String channel) {
        return channel.equals("voice") ? words("ui.myday.voice")
                : desk.words().has("channel." + channel) ? words("channel." + channel) : channel;
    }

    private static String time(Duration time) {
        return TimerLabel.format(time);
    }

    private String words(String key) {
        return desk.words().text(key);
    }
}
