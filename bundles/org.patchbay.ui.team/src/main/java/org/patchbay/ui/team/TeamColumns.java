// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import org.patchbay.ui.kit.look.Look;

/**
 * Where the cells of a row stand. Where there is little room a row has two lines: who and what, and below it the
 * contact; where there is less, the name has a line of its own. Team and extension are left out then.
 *
 * @param lines 1 to 3
 */
record TeamColumns(int lines, Cell name, Cell state, Cell time, Cell contact, Cell contactTime, Cell team, Cell extension) {

    /**
     * A cell.
     *
     * @param line from 0
     * @param width 0 where it is left out
     */
    record Cell(int line, int x, int width) {
        static final Cell NONE = new Cell(0, 0, 0);

        /** Where a line is short its words go on up to the time at its end. */
        Cell upTo(Cell time, int timeWidth) {
            return line == 0 ? this : new Cell(line, x, time.x + time.width - timeWidth - x);
        }

        boolean isShown() {
            return width > 0;
        }
    }

    private static final int MARGIN = 12;
    private static final int GAP = 12;
    private static final int ONE_LINE = 760;
    private static final int TWO_LINES = 320;
    private static final int WITH_TEAM = 1000;
    private static final int TIME = 66;
    private static final int EXTENSION = 84;
    private static final int TEAM = 150;

    static TeamColumns of(int width, Look look) {
        int gap = look.scaled(GAP);
        int time = look.scaled(TIME);
        int room = width - 2 * MARGIN;
        if (width < look.scaled(TWO_LINES)) {
            return new TeamColumns(3, new Cell(0, MARGIN, room), new Cell(1, MARGIN, room - time - gap),
                    new Cell(1, MARGIN + room - time, time), new Cell(2, MARGIN, room - time - gap),
                    new Cell(2, MARGIN + room - time, time), Cell.NONE, Cell.NONE);
        }
        if (width < look.scaled(ONE_LINE)) {
            int state = (room - time - 2 * gap) / 2;
            int name = room - time - state - 2 * gap;
            return new TeamColumns(2, new Cell(0, MARGIN, name), new Cell(0, MARGIN + name + gap, state),
                    new Cell(0, MARGIN + room - time, time), new Cell(1, MARGIN, room - time - gap),
                    new Cell(1, MARGIN + room - time, time), Cell.NONE, Cell.NONE);
        }
        boolean withTeam = width >= look.scaled(WITH_TEAM);
        int team = withTeam ? look.scaled(TEAM) : 0;
        int extension = withTeam ? look.scaled(EXTENSION) : 0;
        int rest = room - 2 * time - team - extension - (withTeam ? 8 : 5) * gap;
        int name = rest * 28 / 100;
        int state = rest * 30 / 100;
        int contact = rest - name - state;
        int x = MARGIN;
        Cell nameCell = new Cell(0, x, name);
        x += name + gap;
        Cell stateCell = new Cell(0, x, state);
        x += state + gap;
        Cell timeCell = new Cell(0, x, time);
        x += time + 2 * gap;
        Cell contactCell = new Cell(0, x, contact);
        x += contact + gap;
        Cell contactTime = new Cell(0, x, time);
        x += time + 2 * gap;
        return new TeamColumns(1, nameCell, stateCell, timeCell, contactCell, contactTime,
                withTeam ? new Cell(0, x, team) : Cell.NONE, withTeam ? new Cell(0, x + team + gap, extension) : Cell.NONE);
    }
}
