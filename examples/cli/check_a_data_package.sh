# Do the files of a Data Package hold what their schemas say, and do they agree with each other?
spbe validate --package kepegawaian/datapackage.json || echo "exit $?"
