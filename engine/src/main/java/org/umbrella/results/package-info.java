// SPDX-License-Identifier: Apache-2.0

/**
 * Results: what a study found, with its provenance, and the codecs that write it. Nothing is
 * computed here.
 *
 * <p>MODEL.md section 6 to 10 (the answers).
 */
@NullMarked
package org.umbrella.results;

import org.jspecify.annotations.NullMarked;
