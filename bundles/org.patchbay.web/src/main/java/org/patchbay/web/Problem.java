// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.util.List;
import java.util.Map;

import org.eclipse.jetty.http.HttpStatus;

/**
 * Why a request gets nothing else: problem details by RFC 9457. They name fields and never repeat what stood
 * in them, which may tell about a person.
 *
 * @param status of HTTP
 * @param detail what to do about it
 * @param errors fields, where it is theirs
 * @param headers that go with it
 */
record Problem(int status, String detail, List<Field> errors, Map<String, String> headers) {

    static final String MEDIA_TYPE = "application/problem+json";

    /**
     * @param pointer a JSON Pointer (RFC 6901) into the request
     * @param detail what is allowed
     */
    record Field(String pointer, String detail) {

        static Field of(List<String> path, String detail) {
            StringBuilder pointer = new StringBuilder();
            path.forEach(step -> pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")));
            return new Field(pointer.toString(), detail);
        }
    }

    static Problem of(int status, String detail) {
        return new Problem(status, detail, List.of(), Map.of());
    }

    static Problem fields(int status, String detail, List<Field> errors) {
        return new Problem(status, detail, errors, Map.of());
    }

    Problem with(String header, String value) {
        return new Problem(status, detail, errors, Map.of(header, value));
    }

    String title() {
        HttpStatus.Code code = HttpStatus.getCode(status);
        return code == null ? "Error" : code.getMessage();
    }
}
