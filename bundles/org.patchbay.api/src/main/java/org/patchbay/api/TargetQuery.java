// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.util.Locale;

import org.patchbay.model.Target;

/**
 * What a list of targets is to hold.
 *
 * @param text typed so far, from the first letter on. Each word of it begins a word of the entry; or it is a part
 *        of a number, where parentheses, hyphens and spaces don't count (CONSULT-23). In
 *        {@link Target.Kind#ORGANIZATION} a number is searched whole (DIR-16). "" lists all
 * @param language in which labels are searched and ordered
 * @param size entries per page, 1 to {@value #MOST}
 */
public record TargetQuery(Target.Kind kind, Purpose purpose, String text, Locale language, int size) {

    public static final int MOST = 200;

    /** Which rules decide who is listed (CONSULT-07, XFER-08). */
    public enum Purpose {
        CONSULT, TRANSFER
    }

    public TargetQuery {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("size: " + size + "; allowed: 1 to " + MOST);
        }
    }
}
