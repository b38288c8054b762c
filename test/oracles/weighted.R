# Oracle for weighted statistics: R's survey package.
# Run: Rscript test/oracles/weighted.R > test/oracles/weighted.json   (needs survey and jsonlite)
suppressMessages(library(survey))
set.seed(20)
n <- 90
d <- data.frame(
  stratum = rep(c("north", "south", "west"), c(30, 36, 24)),
  unit = c(rep(1:6, each = 5), rep(7:15, each = 4), rep(16:19, each = 6)),
  team = sample(c("a", "b", "c"), n, TRUE), age = sample(c("young", "old"), n, TRUE),
  w = round(runif(n, 0.4, 3), 3), fpc = rep(c(40, 25, 9), c(30, 36, 24)))
d$y <- pmin(5, pmax(1, round(rnorm(n, 3.2 + 0.4 * (d$team == "a") - 0.5 * (d$age == "old"), 1.1))))
d$y[sample(n, 7)] <- NA
d$agree <- as.numeric(d$y >= 4)
say <- function(design, x = ~y, df = degf(design)) {
  m <- svymean(x, design, na.rm = TRUE)
  list(estimate = coef(m)[[1]], se = SE(m)[[1]], interval = as.numeric(confint(m, df = df)), df = df)
}
simple <- svydesign(~1, weights = ~w, data = d)
strat <- svydesign(~1, strata = ~stratum, weights = ~w, data = d)
clus <- svydesign(~unit, strata = ~stratum, weights = ~w, data = d)
fpc <- svydesign(~unit, strata = ~stratum, weights = ~w, fpc = ~fpc, data = d)
teams <- data.frame(team = c("a", "b", "c"), Freq = c(500, 300, 400))
ages <- data.frame(age = c("young", "old"), Freq = c(700, 500))
post <- postStratify(clus, ~team, teams)
raked <- calibrate(clus, list(~team, ~age), list(teams, ages), calfun = "raking", epsilon = 1e-14, maxit = 500)
ipf <- rake(clus, list(~team, ~age), list(teams, ages), control = list(maxit = 500, epsilon = 1e-12))
jk <- as.svrepdesign(strat, type = "JKn")
boot <- { set.seed(3); as.svrepdesign(clus, type = "bootstrap", replicates = 12, mse = TRUE) }
rep <- function(r, x) { m <- svymean(x, r, na.rm = TRUE); list(estimate = coef(m)[[1]], se = SE(m)[[1]], weights = t(weights(r, "analysis")), scale = r$scale, rscales = r$rscales) }
kish <- function(w) sum(w)^2 / sum(w^2)
cat(jsonlite::toJSON(list(
  data = d[c("stratum", "unit", "team", "age", "w", "y")],
  simple = say(simple), strat = say(strat), clus = say(clus), fpc = say(fpc), agree = say(fpc, ~agree),
  post = say(post), raked = say(raked), postWeights = weights(post), rakedWeights = weights(ipf), rakedAgree = say(raked, ~agree),
  kish = kish(d$w), jackknife = rep(jk, ~y), bootstrap = rep(boot, ~agree)), auto_unbox = TRUE, digits = I(15), na = "null"), "\n")
