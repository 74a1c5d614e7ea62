// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import org.patchbay.ui.kit.look.Look;

/**
 * Where the cells of a row stand. Where there is little room a row has two lines: who and what, and below it the
 * contact; team and extension are left out.
 *
 * @param lines 1 or 2
 */
record TeamColumns(int lines, Cell name, Cell state, Cell time, Cell contact, Cell contactTime, Cell team, Cell extension) {

    /** @param width 0 where it is left out */
    record Cell(int x, int width) {
        static final Cell NONE = new Cell(0, 0);

        boolean isShown() {
            return width > 0;
        }
    }

    private static final int MARGIN = 12;
    private static final int GAP = 12;
    private static final int ONE_LINE = 760;
    private static final int WITH_TEAM = 1000;
    private static final int TIME = 66;
    private static final int EXTENSION = 84;
    private static final int TEAM = 150;

    static TeamColumns of(int width, Look look) {
        int gap = look.scaled(GAP);
        int time = look.scaled(TIME);
        int room = width - 2 * MARGIN;
        if (width < look.scaled(ONE_LINE)) {
            int state = (room - time - 2 * gap) / 2;
            int name = room - time - state - 2 * gap;
            return new TeamColumns(2, new Cell(MARGIN, name), new Cell(MARGIN + name + gap, state),
                    new Cell(MARGIN + room - time, time), new Cell(MARGIN, room - time - gap),
                    new Cell(MARGIN + room - time, time), Cell.NONE, Cell.NONE);
        }
        boolean withTeam = width >= look.scaled(WITH_TEAM);
        int team = withTeam ? look.scaled(TEAM) : 0;
        int extension = withTeam ? look.scaled(EXTENSION) : 0;
        int rest = room - 2 * time - team - extension - (withTeam ? 8 : 5) * gap;
        int name = rest * 28 / 100;
        int state = rest * 30 / 100;
        int contact = rest - name - state;
        int x = MARGIN;
        Cell nameCell = new Cell(x, name);
        x += name + gap;
        Cell stateCell = new Cell(x, state);
        x += state + gap;
        Cell timeCell = new Cell(x, time);
        x += time + 2 * gap;
        Cell contactCell = new Cell(x, contact);
        x += contact + gap;
        Cell contactTime = new Cell(x, time);
        x += time + 2 * gap;
        return new TeamColumns(1, nameCell, stateCell, timeCell, contactCell, contactTime,
                withTeam ? new Cell(x, team) : Cell.NONE, withTeam ? new Cell(x + team + gap, extension) : Cell.NONE);
    }
}
