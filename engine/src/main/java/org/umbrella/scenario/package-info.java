// SPDX-License-Identifier: Apache-2.0

/**
 * Scenario: what a question is about, as plain records: missiles, interceptors, sensors, batteries,
 * plans, the dialogue record, assurances and studies. No physics lives here.
 *
 * <p>docs/model.md, sections 2 to 10 (the nouns).
 */
@NullMarked
package org.umbrella.scenario;

import org.jspecify.annotations.NullMarked;
