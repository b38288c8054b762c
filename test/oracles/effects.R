# Oracle for effect sizes and corrections. Hedges' g by metafor, its interval from the variance written out;
# Cliff's delta by effsize where its variance is not below the least that Feng and Cliff allow and the groups
# overlap (there effsize has another rule), and everywhere on the full matrix of pairs; adjusted p-values by p.adjust.
# Run: Rscript test/oracles/effects.R > test/oracles/effects.json   (needs metafor, effsize 0.8 and pwr)
suppressMessages({ library(metafor); library(effsize) })
say <- function(counts) rep(seq_along(counts), counts)
pairs <- list(
  list(c(3, 7, 12, 20, 8), c(9, 11, 14, 10, 6)), list(c(1, 5, 8, 31, 7), c(0, 3, 11, 40, 12)),
  list(c(0, 2, 3, 9, 4), c(1, 1, 2, 3, 14)), list(c(1, 1, 1, 0), c(0, 0, 1, 2)), list(c(2, 0, 3, 0, 0), c(0, 1, 0, 3, 1)),
  list(c(5, 4, 3, 2, 1), c(5, 4, 3, 2, 1)), list(c(1, 12, 30, 60, 25), c(4, 20, 25, 44, 30)), list(c(1, 1, 0), c(0, 9, 1)),
  list(c(2, 3, 0, 0), c(0, 0, 4, 1)), list(c(0, 0, 1, 9), c(6, 2, 0, 0))
)
cliff <- function(x, y, level) {
  m <- sign(outer(x, y, "-")); n1 <- length(x); n2 <- length(y); d <- mean(m); z <- qnorm(1 - (1 - level) / 2)
  if (abs(d) == 1) {
    inner <- (min(n1, n2) - z^2) / (min(n1, n2) + z^2)
    return(list(estimate = d, interval = if (d == 1) c(inner, 1) else c(-1, -inner)))
  }
  v <- (n2^2 * sum((rowMeans(m) - d)^2) + n1^2 * sum((colMeans(m) - d)^2) - sum((m - d)^2)) / (n1 * n2 * (n1 - 1) * (n2 - 1))
  s <- sqrt(max(v, (1 - d^2) / (n1 * n2 - 1)))
  h <- z * s * sqrt((1 - d^2)^2 + z^2 * s^2)
  list(estimate = d, interval = c(d - d^3 - h, d - d^3 + h) / (1 - d^2 + z^2 * s^2))
}
packaged <- function(x, y, level) {
  d <- suppressWarnings(cliff.delta(x, y, conf.level = level, use.unbiased = TRUE, use.normal = TRUE))
  if (abs(d$estimate) < 1 && d$var > (1 - d$estimate^2) / (length(x) * length(y) - 1)) as.numeric(d$conf.int)
}
results <- lapply(pairs, function(v) {
  x <- say(v[[1]]); y <- say(v[[2]]); n1 <- length(x); n2 <- length(y)
  g <- as.numeric(escalc("SMD", m1i = mean(x), sd1i = sd(x), n1i = n1, m2i = mean(y), sd2i = sd(y), n2i = n2)$yi)
  f <- n1 + n2 - 2
  J <- exp(lgamma(f / 2) - lgamma((f - 1) / 2)) / sqrt(f / 2)
  se <- sqrt(J^2 * (1 / n1 + 1 / n2) + g^2 / (2 * (n1 + n2)))
  list(
    first = v[[1]], second = v[[2]], g = g, g90 = g + c(-1, 1) * qnorm(0.95) * se, g95 = g + c(-1, 1) * qnorm(0.975) * se,
    cliff90 = cliff(x, y, 0.9), cliff95 = cliff(x, y, 0.95), effsize90 = packaged(x, y, 0.9), effsize95 = packaged(x, y, 0.95), language = mean(outer(x, y, ">")) + mean(outer(x, y, "==")) / 2
  )
})
families <- list(
  c(0.01, 0.02, 0.03, 0.04, 0.05), c(0.05, 0.01, 0.04, 0.02, 0.03), c(0.5), c(0, 1, 0.3, 0.3, 0.02, 0.9),
  c(5.2366e-5, 2.8141e-4, 0.0149877, 0.0202733, 0.1770970, 0.99, 0.2, 0.2, 1e-12, 0.04)
)
families <- lapply(families, function(p) list(p = as.list(p), holm = as.list(p.adjust(p, "holm")), bh = as.list(p.adjust(p, "BH"))))
h <- lapply(list(c(0.65, 0.45), c(0.5, 0.4), c(1, 0), c(0, 1), c(0.02, 0.07)), function(p) list(p = p, h = pwr::ES.h(p[1], p[2])))
cat(jsonlite::toJSON(list(pairs = results, families = families, h = h), auto_unbox = TRUE, digits = I(15), null = "null"), "\n")
