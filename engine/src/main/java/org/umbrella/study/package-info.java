// SPDX-License-Identifier: Apache-2.0

/**
 * Study: many engagements that together answer a question.
 *
 * <p>docs/model.md, sections 6 to 9.
 */
@NullMarked
package org.umbrella.study;

import org.jspecify.annotations.NullMarked;
