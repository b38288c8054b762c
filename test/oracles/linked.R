# Oracle for statistics on joint answers: psych (alpha, Feldt's interval, corrected item-total), cor.test,
# analysis of variance by lm, sandwich (cluster-robust), psych::ICC on Shrout and Fleiss (1979).
# Run: Rscript test/oracles/linked.R > test/oracles/linked.json   (needs psych and sandwich)
suppressMessages({ library(psych); library(sandwich) })
make <- function(seed, sizes, k) {
  set.seed(seed)
  cluster <- rep(seq_along(sizes), sizes)
  town <- rnorm(length(sizes), 0, 0.6)[cluster]
  person <- rnorm(length(cluster), 0, 0.7)
  answers <- sapply(1:k, function(j) pmin(5, pmax(1, round(3.3 + 0.2 * j - 0.4 + town + person + rnorm(length(cluster), 0, 0.9)))))
  list(cluster = cluster, answers = answers)
}
sets <- list(make(1, c(3, 1, 2, 4, 2, 2, 3, 1, 1, 5, 2, 3, 2, 2, 1, 4, 3, 2, 2, 1, 2, 3, 2, 5), 5), make(2, rep(4, 6), 3), make(3, c(6, 2, 9), 2))
results <- lapply(sets, function(s) {
  x <- s$answers; n <- nrow(x); k <- ncol(x)
  a <- suppressWarnings(psych::alpha(as.data.frame(x), check.keys = FALSE))
  ci <- function(level) { f <- psych::alpha.ci(a$total$raw_alpha, n, k, p.val = 1 - level, digits = 15); c(f$lower.ci, f$upper.ci) }
  spearman <- suppressWarnings(cor.test(x[, 1], x[, 2], method = "spearman", exact = FALSE))
  y <- x[, 1]; g <- factor(s$cluster)
  ms <- anova(lm(y ~ g))$`Mean Sq`
  m <- as.numeric(table(g)); m0 <- (n - sum(m^2) / n) / (length(m) - 1)
  robust <- function(v) { fit <- lm(v ~ 1); se <- sqrt(vcovCL(fit, cluster = s$cluster)[1, 1]); coef(fit)[[1]] + c(-1, 1) * qt(0.975, length(m) - 1) * se }
  list(
    answers = x, clusters = s$cluster, alpha = a$total$raw_alpha, alpha95 = as.numeric(ci(0.95)), alpha80 = as.numeric(ci(0.8)),
    itemTotal = a$item.stats$r.drop, rho = spearman$estimate[[1]], rhoP = spearman$p.value,
    icc = (ms[1] - ms[2]) / (ms[1] + (m0 - 1) * ms[2]), deff = 1 + (weighted.mean(m, m) - 1) * 0.07, sizes = m,
    mean = mean(y), robust = robust(y), robustAgree = robust(as.numeric(y >= 4))
  )
})
# Shrout and Fleiss (1979), table 2: six targets, four judges; ICC(1,1) is printed as .17
fleiss <- matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), 6, byrow = TRUE)
cat(jsonlite::toJSON(list(sets = results, fleiss = fleiss, fleissIcc1 = suppressWarnings(suppressMessages(psych::ICC(fleiss, lmer = FALSE)))$results$ICC[1]), auto_unbox = TRUE, digits = I(15)), "\n")
