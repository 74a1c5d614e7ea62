// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.myday;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.MyDay;
import org.patchbay.model.AgentState;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Shape;
import org.patchbay.ui.kit.widget.TimerLabel;

/** A lane for each state, with its sign, its word and its time: filled where and as far as the agent was in it. */
final class StatePlot extends DayPlot {
    private static final int SIGN = 10;
    private static final int BAR = 16;
    private static final List<AgentState> ORDER = List.of(AgentState.AVAILABLE, AgentState.RESERVED, AgentState.RINGING,
            AgentState.ENGAGED, AgentState.WRAP_UP, AgentState.IDLE, AgentState.RONA);

    StatePlot(Composite parent, Desk desk) {
        super(parent, desk, "ui.myday.states");
    }

    /** @return whether there is another number of lanes */
    boolean show(MyDay now) {
        int before = lanes().size();
        keep(now);
        return lanes().size() != before;
    }

    /** Who is asked for a moment only has no lane of a moment. */
    private List<AgentState> lanes() {
        return day().map(d -> ORDER.stream().filter(s -> seconds(d, s) > 0).toList()).orElse(List.of());
    }

    private static long seconds(MyDay day, AgentState state) {
        return day.states().getOrDefault(state, Duration.ZERO).toSeconds();
    }

    private int laneHeight() {
        return label() + scaled(BAR) + GAP;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? scaled(220) : wHint;
        int height = head(width) + lanes().size() * laneHeight() + label() + 2;
        return new Point(width, hHint == SWT.DEFAULT ? height : hHint);
    }

    @Override
    protected void paint(GC gc, Point size) {
        title(gc, size.x);
        day().filter(d -> !d.quarters().isEmpty()).ifPresent(d -> {
            DayAxis axis = DayAxis.of(d);
            List<AgentState> lanes = lanes();
            hours(gc, axis, new Rectangle(0, head(size.x), size.x, lanes.size() * laneHeight()));
            for (int n = 0; n < lanes.size(); n++) {
                lane(gc, axis, d, lanes.get(n), head(size.x) + n * laneHeight(), size.x);
            }
        });
    }

    private void lane(GC gc, DayAxis axis, MyDay day, AgentState state, int y, int width) {
        int sign = scaled(SIGN);
        Shape.of(state).draw(gc, color(Token.of(state)), 0, y + (label() - sign) / 2, sign);
        String time = TimerLabel.format(day.states().getOrDefault(state, Duration.ZERO));
        write(gc, TextRole.LABEL, Token.INK, desk().words().text("agent.state." + state.name()), sign + GAP, y);
        write(gc, TextRole.LABEL, Token.INK_2, time, width - extent(TextRole.LABEL, time).x - 1, y);
        int base = y + label() + scaled(BAR);
        hourLines(gc, axis, new Rectangle(0, y + label(), width, scaled(BAR)));
        gc.setForeground(color(Token.LINE));
        gc.drawLine(0, base, width, base);
        gc.setBackground(color(Token.of(state)));
        for (MyDay.Quarter quarter : day.quarters()) {
            long part = quarter.states().getOrDefault(state, Duration.ZERO).toMillis();
            int height = (int) Math.ceil((double) scaled(BAR) * part / MyDay.QUARTER.toMillis());
            int x = axis.x(quarter.begin(), width);
            int next = axis.x(quarter.begin().plus(MyDay.QUARTER), width);
            if (height > 0) {
                gc.fillRectangle(x, base - height, Math.max(1, next - x), height);
            }
        }
    }

    @Override
    public String accessibleName() {
        return title() + ": " + day().map(d -> lanes().stream().map(s -> desk().words().text("ui.myday.stateTime",
                desk().words().text("agent.state." + s.name()), TimerLabel.format(d.states().get(s))))
                .collect(Collectors.joining(", "))).orElse("");
    }
}
