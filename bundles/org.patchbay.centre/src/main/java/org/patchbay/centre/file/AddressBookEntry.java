// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import org.patchbay.model.Label;

/** A number that agents may consult and transfer to (DIR-02, DIR-03). */
public record AddressBookEntry(Label name, String number) {
}
