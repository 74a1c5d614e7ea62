// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

/** How text about a person is written into bytes, and read from them. */
interface PersonalText {

    /** As it is; for what stays in memory. */
    PersonalText PLAIN = new PersonalText() {
        @Override
        public Object write(String text) {
            return text;
        }

        @Override
        public String read(Object written) {
            return (String) written;
        }
    };

    /** @return a String or a byte[] */
    Object write(String text);

    String read(Object written);
}
