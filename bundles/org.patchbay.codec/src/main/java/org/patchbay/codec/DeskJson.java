// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.io.IOException;
import java.io.StringWriter;

import org.patchbay.model.desk.DeskView;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * Values of {@code model} as JSON on one line, for rehearsals and other programs: records are objects with
 * their components' names, ids are strings, enum constants their names, moments and durations ISO 8601,
 * absent values null.
 */
public final class DeskJson {

    private static final JsonFactory JSON = new JsonFactory();

    private DeskJson() {
    }

    public static String line(DeskView view) {
        return text(view);
    }

    /** Any value of {@code model}: a record, or a map or list of such. */
    public static String text(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            new ValueWriter(out, PersonalText.PLAIN, true).write(value);
        } catch (IOException e) {
            throw new CodecException("a value can't be written", e);
        }
        return text.toString();
    }
}
