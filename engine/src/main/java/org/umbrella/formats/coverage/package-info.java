// SPDX-License-Identifier: Apache-2.0

/**
 * Coverage as files: one row or feature for each cell.
 */
@NullMarked
package org.umbrella.formats.coverage;

import org.jspecify.annotations.NullMarked;
