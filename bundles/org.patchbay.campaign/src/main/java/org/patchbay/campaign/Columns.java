// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first line of a list: {@code number}, {@code name} and {@code time-zone} in any order and any case, and
 * variables under whatever names they have.
 *
 * @param number place of the number
 * @param name place of the name, -1 where there is none
 * @param zone place of the time zone, -1 where there is none
 * @param variables names of the other columns, in their order
 */
record Columns(List<String> header, int number, int name, int zone, List<String> variables) {

    private static final String NUMBER = "number";
    private static final String NAME = "name";
    private static final String ZONE = "time-zone";
    private static final int MOST = 64;

    Columns {
        header = List.copyOf(header);
        variables = List.copyOf(variables);
    }

    static Columns of(List<String> fields) throws ListFileException {
        List<String> names = fields.stream().map(Columns::plain).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty()) {
                throw new ListFileException("line 1: a column has no name");
            }
            if (!seen.add(name)) {
                throw new ListFileException("line 1: the column " + name + " stands twice");
            }
        }
        if (!seen.contains(NUMBER)) {
            throw new ListFileException("line 1 names the columns, and one of them has to be " + NUMBER + "; they are: "
                    + String.join(", ", names));
        }
        if (names.size() > MOST) {
            throw new ListFileException("line 1: " + names.size() + " columns; allowed: " + MOST);
        }
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(NUMBER) && !names.get(i).equals(NAME) && !names.get(i).equals(ZONE)) {
                variables.add(fields.get(i).strip());
            }
        }
        return new Columns(fields, names.indexOf(NUMBER), names.indexOf(NAME), names.indexOf(ZONE), variables);
    }

    private static String plain(String field) {
        String name = field.strip().toLowerCase(Locale.ROOT);
        return name.replaceAll("[ _]", "-").equals(ZONE) || name.equals("timezone") ? ZONE : name;
    }

    /** What is in no column of its own meaning, in the order of {@link #variables}. */
    List<String> values(List<String> fields) {
        List<String> values = new ArrayList<>(variables.size());
        for (int i = 0; i < fields.size(); i++) {
            if (i != number && i != name && i != zone) {
                values.add(fields.get(i).strip());
            }
        }
        return values;
    }
}
