// SPDX-License-Identifier: Apache-2.0

/**
 * Engagements as files: the case, its answer as JSON and as text.
 */
@NullMarked
package org.umbrella.formats.engagement;

import org.jspecify.annotations.NullMarked;
