// SPDX-License-Identifier: Apache-2.0

/**
 * Scenario files: YAML and JSON in, checked whole against a JSON Schema, every problem reported at
 * once with its path and line; the catalogue with its sources and grades.
 *
 * <p>MODEL.md section 8, 10.
 */
@NullMarked
package org.umbrella.scenario.io;

import org.jspecify.annotations.NullMarked;
