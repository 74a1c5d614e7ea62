// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import org.patchbay.model.command.AgentCommand;
import org.patchbay.ui.kit.words.Words;

/** How a command is called in a sentence: by the button that sends it. */
final class CommandWords {
    private CommandWords() {
    }

    static String of(Words words, AgentCommand command) {
        return switch (command) {
            case AgentCommand.SignIn _ -> words.text("ui.signin.button");
            case AgentCommand.SignOut _ -> words.text("control.SIGN_OUT");
            case AgentCommand.GoAvailable _ -> words.text("control.GO_AVAILABLE");
            case AgentCommand.GoIdle _ -> words.text("control.GO_IDLE");
            case AgentCommand.Accept _, AgentCommand.AcceptAll _ -> words.text("control.ACCEPT");
            case AgentCommand.Decline _ -> words.text("control.DECLINE");
            case AgentCommand.Hold _ -> words.text("control.HOLD");
            case AgentCommand.Resume _ -> words.text("control.RESUME");
            case AgentCommand.End _ -> words.text("control.END");
            case AgentCommand.Outdial _ -> words.text("control.OUTDIAL");
            case AgentCommand.WrapUp _ -> words.text("control.WRAP_UP");
            case AgentCommand.StopWrapUpCountdown _ -> words.text("control.STOP_COUNTDOWN");
        };
    }
}
