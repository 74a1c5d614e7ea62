// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.patchbay.model.desk.TeamMemberView;
import org.patchbay.model.desk.TeamMemberView.MemberContact;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ChannelIcon;
import org.patchbay.ui.kit.widget.Chip;
import org.patchbay.ui.kit.widget.RowInk;
import org.patchbay.ui.kit.widget.Rows;
import org.patchbay.ui.kit.widget.Shape;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;
import org.patchbay.ui.team.TeamColumns.Cell;

/** Draws a row of the team: words, shapes and colours of the states, times that run. */
final class TeamPainter implements Rows {
    private static final int PADDING = 8;
    private static final int SIGN = 10;
    private static final int ICON = 16;
    private static final int GAP = 6;
    private static final int EDGE = 3;

    private final Desk desk;
    private final TeamRows rows;

    TeamPainter(Desk desk, TeamRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    @Override
    public int count() {
        return rows.shown().size();
    }

    @Override
    public int height(int width) {
        return cells(width).lines() * lineHeight() + 2 * PADDING;
    }

    private TeamColumns cells(int width) {
        return TeamColumns.of(width, desk.look());
    }

    private int lineHeight() {
        return Math.max(desk.look().extent(TextRole.BODY, "Äg").y, desk.look().scaled(ICON)) + 2;
    }

    /** States keep their colours on the row chosen: an edge marks it. */
    @Override
    public void ground(RowInk ink, int index) {
        GC gc = ink.gc();
        Rectangle row = ink.area();
        if (ink.isSelected()) {
            gc.setBackground(desk.look().color(Token.HOVER));
            gc.fillRectangle(row);
            gc.setBackground(desk.look().color(ink.hasFocus() ? Token.ACCENT : Token.INK_2));
            gc.fillRectangle(row.x, row.y, EDGE, row.height);
        }
        gc.setForeground(desk.look().color(Token.LINE));
        gc.drawLine(row.x, row.y + row.height - 1, row.x + row.width, row.y + row.height - 1);
    }

    @Override
    public void paint(RowInk ink, int index) {
        GC gc = ink.gc();
        TeamMemberView member = rows.shown().get(index);
        TeamColumns columns = cells(ink.area().width);
        int top = ink.area().y;
        text(gc, columns.name(), top, TextRole.BODY_STRONG, Token.INK, member.name());
        sign(gc, columns.state().upTo(columns.time(), width(stateTime(member))), top, Shape.of(member.state()),
                Token.of(member.state()), state(member));
        time(gc, columns.time(), top, stateTime(member));
        member.contacts().stream().findFirst().ifPresent(contact -> contact(gc,
                columns.contact().upTo(columns.contactTime(), width(contactTime(member))), top, member, contact));
        time(gc, columns.contactTime(), top, contactTime(member));
        text(gc, columns.team(), top, TextRole.BODY, Token.INK_2, desk.words().text(member.teamLabel()));
        text(gc, columns.extension(), top, TextRole.BODY, Token.INK_2, member.extension());
    }

    @Override
    public String spoken(int index) {
        TeamMemberView member = rows.shown().get(index);
        return Stream.of(member.name(), state(member), contact(member)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Of a row whose upper edge stands there. */
    private int y(int top, Cell cell) {
        return top + PADDING + cell.line() * lineHeight();
    }

    private void contact(GC gc, Cell cell, int top, TeamMemberView member, MemberContact contact) {
        int side = desk.look().scaled(ICON);
        int y = y(top, cell);
        int x = cell.x();
        if (member.isMonitored()) {
            gc.drawImage(desk.look().icon("headset", Token.ACCENT, side), x, y + (lineHeight() - side) / 2);
            x += side + GAP;
        }
        gc.drawImage(desk.look().icon(ChannelIcon.name(contact.channel(), contact.direction()), Token.INK_2, side), x,
                y + (lineHeight() - side) / 2);
        x += side + GAP;
        sign(gc, new Cell(cell.line(), x, Math.max(1, cell.x() + cell.width() - x)), top, Shape.of(contact.status()),
                Chip.token(contact.status()), contact(member));
    }

    private void sign(GC gc, Cell cell, int top, Shape shape, Token token, String words) {
        int sign = desk.look().scaled(SIGN);
        shape.draw(gc, desk.look().color(token), cell.x(), y(top, cell) + (lineHeight() - sign) / 2, sign);
        text(gc, new Cell(cell.line(), cell.x() + sign + GAP, Math.max(1, cell.width() - sign - GAP)), top, TextRole.BODY, token, words);
    }

    private void text(GC gc, Cell cell, int top, TextRole role, Token token, String words) {
        if (cell.isShown()) {
            gc.setFont(desk.look().font(role));
            gc.setForeground(desk.look().color(token));
            String fit = TextLine.fit(gc, words, cell.width());
            gc.drawText(fit, cell.x(), y(top, cell) + (lineHeight() - gc.textExtent(fit, SWT.DRAW_TRANSPARENT).y) / 2,
                    SWT.DRAW_TRANSPARENT);
        }
    }

    private int width(String time) {
        return time.isEmpty() ? 0 : desk.look().extent(TextRole.BODY, time).x + GAP;
    }

    private void time(GC gc, Cell cell, int top, String time) {
        gc.setFont(desk.look().font(TextRole.BODY));
        gc.setForeground(desk.look().color(Token.INK_2));
        int width = gc.textExtent(time, SWT.DRAW_TRANSPARENT).x;
        gc.drawText(time, cell.x() + cell.width() - width, y(top, cell) + (lineHeight() - gc.textExtent(time).y) / 2,
                SWT.DRAW_TRANSPARENT);
    }

    @Override
    public Object aged(int index) {
        TeamMemberView member = rows.shown().get(index);
        return stateTime(member) + "|" + contactTime(member);
    }

    @Override
    public List<Rectangle> agedParts(int index, Rectangle area) {
        TeamColumns columns = cells(area.width);
        return List.of(bounds(columns.time(), area.y), bounds(columns.contactTime(), area.y));
    }

    private Rectangle bounds(Cell cell, int top) {
        return new Rectangle(cell.x(), y(top, cell), cell.width(), lineHeight());
    }

    private String stateTime(TeamMemberView member) {
        return member.since().map(since -> TimerLabel.format(desk.clock().since(since))).orElse("");
    }

    private String contactTime(TeamMemberView member) {
        return member.contacts().stream().findFirst().map(c -> TimerLabel.format(desk.clock().since(c.since()))).orElse("");
    }

    /** The state in words, with its reason, and what is chosen for later. */
    String state(TeamMemberView member) {
        String state = desk.words().text("agent.state." + member.state().name());
        Optional<String> more = member.deskLost() ? Optional.of(desk.words().text("ui.team.deskLost"))
                : member.idleReason().map(desk.words()::text)
                        .or(() -> member.next().map(next -> desk.words().text("ui.team.next", desk.words().text(next))));
        return more.map(m -> desk.words().text("ui.team.both", state, m)).orElse(state);
    }

    /** The first contact in words; how many more there are. */
    String contact(TeamMemberView member) {
        if (member.contacts().isEmpty()) {
            return "";
        }
        MemberContact contact = member.contacts().getFirst();
        String words = desk.words().text("ui.team.contact", desk.words().text("call.status." + contact.status().name()),
                contact.customer(), desk.words().text(contact.queue()));
        int more = member.contacts().size() - 1;
        return more == 0 ? words : desk.words().text("ui.team.more", words, more);
    }
}
