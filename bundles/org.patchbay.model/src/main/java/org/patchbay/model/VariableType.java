// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** Types of call-associated data. */
public enum VariableType {
    TEXT, INTEGER, DECIMAL, BOOLEAN, DATE_TIME, CHOICE
}
