// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.util.List;

import org.patchbay.model.desk.PhoneView;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.SwitchControl.Hearing;

/** All that the world tells. What is not of the listener goes out without a link too: it stands for eyes and ears. */
interface Reports extends PbxListener {

    void phone(PhoneView view);

    void heard(long question, List<Hearing> hearings);
}
